package dev.slipway.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.regex.Pattern;

/** The typeface of documents, Latin and Chinese; of it a document brings the characters that it uses, so that it reads everywhere. */
final class Typeface {

    private static final String FILE = "fonts/WenQuanYiMicroHei.ttf";

    /** For what the typeface does not have, for example emoji. */
    private static final String NONE = "□";

    private static final Pattern CLUSTER = Pattern.compile("\\X");

    /** Read when the first document is made: it takes memory. */
    private static final class Loaded {
        static final BaseFont FONT = load();
    }

    private Typeface() {}

    static BaseFont font() {
        return Loaded.FONT;
    }

    /** The text with a box for each character that the typeface does not have. */
    static String shown(String text) {
        return CLUSTER.matcher(text)
                .replaceAll(cluster -> cluster.group().codePoints().allMatch(Typeface::has) ? "$0" : NONE);
    }

    private static boolean has(int c) {
        return c == '\n' || font().charExists(c);
    }

    private static BaseFont load() {
        try (InputStream file = Typeface.class.getClassLoader().getResourceAsStream(FILE)) {
            return BaseFont.createFont(FILE, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, file.readAllBytes(), null);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (DocumentException broken) {
            throw new IllegalStateException(broken);
        }
    }
}
