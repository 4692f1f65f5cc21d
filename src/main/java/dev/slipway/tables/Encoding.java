package dev.slipway.tables;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The encoding of a text file: found by its mark or by its bytes, and kept to strictly, so that no character is ever replaced.
 *
 * @param mark how many bytes the mark of the encoding takes
 */
record Encoding(String name, Charset charset, int mark) {

    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Pattern SAID = Pattern.compile("(?i);\\s*charset\\s*=\\s*\"?([^\\s;\"]+)");

    /** What a sender may say; GBK and GB 2312 are parts of GB18030. */
    private static final Map<String, Charset> TAKEN = Map.of(
            "utf-8", StandardCharsets.UTF_8,
            "utf-16", StandardCharsets.UTF_16BE,
            "utf-16le", StandardCharsets.UTF_16LE,
            "utf-16be", StandardCharsets.UTF_16BE,
            "gb18030", GB18030,
            "gbk", GB18030,
            "gb2312", GB18030);

    /** What a few Chinese characters are taken for; but letters with accents seldom stand in pairs. */
    private static final Pattern WESTERN = Pattern.compile("ISO-8859-(1|2|9)|windows-125[024]");

    private static final int SAMPLE = 1 << 16;
    private static final int LIKELY = 10;

    /** By how much another encoding is likelier that a text has for certain: GB18030 takes nearly every text of its neighbours too. */
    private static final int CLEARLY = 30;

    /** The encoding that the sender says, or else that the file seems to have; a problem where it does not hold. */
    static Encoding of(Path file, String contentType) {
        byte[] start = start(file);
        Encoding marked = marked(start);
        Charset said = said(contentType);
        if (marked != null) {
            if (said != null && !said.equals(marked.charset) && !said.equals(StandardCharsets.UTF_16BE)) {
                throw TableFault.of("ENCODING_DIFFERS", said.name(), marked.name);
            }
            return marked.checked(file);
        }
        if (said != null) return new Encoding(said.name(), said, 0).checked(file);
        // every second byte of a Latin text in UTF-16 is zero, and UTF-8 has nothing against that
        long zeros = 0;
        for (byte one : start) if (one == 0) zeros++;
        if (zeros > start.length / 5) throw TableFault.of("ENCODING_UNKNOWN", "UTF-16");
        Encoding utf8 = new Encoding("UTF-8", StandardCharsets.UTF_8, 0);
        if (utf8.holds(file)) return utf8;
        Encoding chinese = new Encoding("GB18030", GB18030, 0);
        String seems = seems(sample(file));
        if (seems.equals("GB18030") && chinese.holds(file)) return chinese;
        throw TableFault.of("ENCODING_UNKNOWN", seems);
    }

    private static Encoding marked(byte[] start) {
        if (begins(start, 0xEF, 0xBB, 0xBF)) return new Encoding("UTF-8", StandardCharsets.UTF_8, 3);
        if (begins(start, 0xFF, 0xFE)) return new Encoding("UTF-16LE", StandardCharsets.UTF_16LE, 2);
        if (begins(start, 0xFE, 0xFF)) return new Encoding("UTF-16BE", StandardCharsets.UTF_16BE, 2);
        return null;
    }

    private static boolean begins(byte[] start, int... mark) {
        if (start.length < mark.length) return false;
        for (int i = 0; i < mark.length; i++) if ((start[i] & 0xFF) != mark[i]) return false;
        return true;
    }

    private static Charset said(String contentType) {
        Matcher said = SAID.matcher(contentType);
        if (!said.find()) return null;
        Charset taken = TAKEN.get(said.group(1).toLowerCase(Locale.ROOT));
        if (taken != null) return taken;
        throw ProblemException.parameter(
                InputError.of("Content-Type", "ONE_OF_EXPECTED", "utf-8, utf-16, gb18030, gbk, gb2312"));
    }

    /** What the bytes are most like. Texts of a few Chinese characters are like much else: whatever is likely counts. */
    private static String seems(byte[] sample) {
        // UTF-8 does not hold, as is known by now, but seems to in a few characters
        List<CharsetMatch> matches = Arrays.stream(
                        new CharsetDetector().setText(sample).detectAll())
                .filter(match ->
                        !match.getName().startsWith("UTF") && (!match.getName().equals("EUC-KR") || hangul(sample)))
                .toList();
        if (matches.isEmpty()) return "?";
        String best = matches.get(0).getName();
        int least = Math.max(LIKELY, matches.get(0).getConfidence() - CLEARLY);
        boolean likely =
                matches.stream().anyMatch(match -> match.getName().equals("GB18030") && match.getConfidence() >= least);
        boolean chinese = WESTERN.matcher(best).matches() ? highPairs(sample) : likely;
        return chinese ? "GB18030" : best;
    }

    /** Whether all pairs are in the rows of the Korean syllables; Chinese ones that seem Korean are in others as well. */
    private static boolean hangul(byte[] sample) {
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] >= 0) continue;
            if ((sample[i++] & 0xFF) > 0xC8) return false;
        }
        return true;
    }

    /** Whether all bytes beyond ASCII stand in pairs, as those of the common Chinese characters do. */
    private static boolean highPairs(byte[] sample) {
        for (int i = 0; i < sample.length; i++) {
            if (sample[i] >= 0) continue;
            if (i + 1 < sample.length && sample[i + 1] >= 0) return false;
            i++;
        }
        return true;
    }

    private Encoding checked(Path file) {
        if (holds(file)) return this;
        throw TableFault.of("ENCODING_BROKEN", name);
    }

    private boolean holds(Path file) {
        char[] characters = new char[SAMPLE];
        try (Reader text = reader(file)) {
            while (text.read(characters) >= 0) {
                // only whether it can be read
            }
            return true;
        } catch (CharacterCodingException other) {
            return false;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The text behind the mark. */
    Reader reader(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        bytes.skipNBytes(mark);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static byte[] start(Path file) {
        return read(file, 1 << 10);
    }

    /** The lines that are not ASCII tell most. */
    private static byte[] sample(Path file) {
        return read(file, SAMPLE);
    }

    private static byte[] read(Path file, int most) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return bytes.readNBytes(most);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
