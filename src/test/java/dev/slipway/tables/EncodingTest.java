package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.ProblemException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;

/** Whatever encoding a text seems to have: it is read as it was written, or not at all. */
class EncodingTest {

    @Property(tries = 200)
    void utf8IsReadAsItWasWritten(@ForAll @StringLength(max = 200) String text) throws Exception {
        // every second byte of UTF-16 is zero, and no character is half of a pair
        String whole = text.replace('\0', ' ').replaceAll("[\\x{D800}-\\x{DFFF}\\uFEFF\\uFFFE]", "");
        assertEquals(whole, read(whole, "UTF-8", "text/csv"));
    }

    @Property(tries = 200)
    void whatIsSaidToBeGb18030IsReadAsThat(@ForAll @StringLength(max = 200) String text) throws Exception {
        String whole =
                text.replace('\0', ' ').replaceAll("[\\x{D800}-\\x{DFFF}\\uFEFF\\uFFFE\\uFFFD\\uE000-\\uF8FF]", "");
        byte[] bytes = whole.getBytes(Charset.forName("GB18030"));
        // some characters have no place in it, or changed theirs between its editions
        if (!new String(bytes, Charset.forName("GB18030")).equals(whole)) return;
        assertEquals(whole, read(whole, "GB18030", "text/csv; charset=GBK"));
    }

    private static String read(String text, String charset, String contentType) throws Exception {
        Path file = Files.createTempFile("encoding", ".csv");
        try {
            Files.write(file, text.getBytes(Charset.forName(charset)));
            try (Reader reader = Encoding.of(file, contentType).reader(file)) {
                StringWriter read = new StringWriter();
                reader.transferTo(read);
                return read.toString();
            }
        } catch (ProblemException refused) {
            return refused.errors().toString();
        } finally {
            Files.delete(file);
        }
    }
}
