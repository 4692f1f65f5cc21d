package dev.slipway.tables;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Yes and no in both languages. */
public final class Truths {

    private static final Set<String> YES = Set.of("true", "yes", "y", "1", "是", "真", "对", "√", "✓");
    private static final Set<String> NO = Set.of("false", "no", "n", "0", "否", "假", "错", "×", "✗");

    private Truths() {}

    /** Which of both a text says; absent where it says neither. */
    public static Optional<Boolean> read(String said) {
        String text = CellText.narrow(said).toLowerCase(Locale.ROOT);
        if (YES.contains(text)) return Optional.of(true);
        return NO.contains(text) ? Optional.of(false) : Optional.empty();
    }
}
