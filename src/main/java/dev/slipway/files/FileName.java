package dev.slipway.files;

import dev.slipway.problem.InputError;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The rules for names of files, so that a name means the same file on every system, and looks like what it is. */
final class FileName {

    static final String PARAMETER = "filename";
    private static final int MOST_BYTES = 255;
    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    /** What Windows takes for devices, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?iu)(con|prn|aux|nul|clock\\$|(com|lpt)[0-9\u00b9\u00b2\u00b3]) *(\\..*)?");

    private FileName() {}

    /** Everything that is wrong with a name. */
    static List<InputError> errors(String name) {
        if (name == null) return List.of(InputError.of(PARAMETER, "FILE_NAME_NEEDED"));
        List<InputError> errors = new ArrayList<>();
        if (name.matches("\\.{1,2}|(?s).*[/\\\\].*")) errors.add(InputError.of(PARAMETER, "FILE_NAME_PATH"));
        if (name.codePoints().anyMatch(FileName::misleads)) {
            errors.add(InputError.of(PARAMETER, "FILE_NAME_CHARACTERS"));
        }
        boolean edges = name.startsWith(" ") || name.startsWith(".") || name.endsWith(" ") || name.endsWith(".");
        if (errors.isEmpty() && (edges || DEVICE.matcher(name).matches())) {
            errors.add(InputError.of(PARAMETER, "FILE_NAME_RESERVED"));
        }
        if (name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            errors.add(InputError.of(PARAMETER, "FILE_NAME_TOO_LONG", MOST_BYTES));
        }
        return errors;
    }

    /** What is invisible, turns the direction of reading, or is a sign of some system; but emoji and Persian need joiners. */
    private static boolean misleads(int c) {
        return switch (Character.getType(c)) {
            case Character.FORMAT -> c != ZERO_WIDTH_NON_JOINER && c != ZERO_WIDTH_JOINER;
            case Character.CONTROL,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> "<>:\"|?*".indexOf(c) >= 0;
        };
    }
}
