package dev.slipway.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.problem.ProblemException;
import java.io.InputStream;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

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

    @Test
    void aFileOfOneChineseTextIsFoundToBeInGb18030() throws Exception {
        try (InputStream company = getClass().getResourceAsStream("/demo/company.json")) {
            // the first of all look like a faulty UTF-8
            String all = "每一位 之一 " + new String(company.readAllBytes(), StandardCharsets.UTF_8);
            List<String> texts = Pattern.compile("\\p{IsHan}[\\p{IsHan}、，。：]*")
                    .matcher(all)
                    .results()
                    .map(found -> "key,name\nA," + found.group() + "\n")
                    .distinct()
                    .toList();
            assertTrue(texts.size() > 100, texts::toString);
            for (String text : texts) {
                byte[] bytes = text.getBytes(Charset.forName("GB18030"));
                // a few, such as 平台, are a text in UTF-8 as well
                if (Arrays.equals(bytes, new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8)))
                    continue;
                assertEquals(text, read(text, "GB18030", "text/csv"));
            }
        }
    }

    @Test
    void whatSeemsKoreanButHasOtherCharactersThanHangulIsFoundToBeInGb18030() throws Exception {
        String text = "key,name\nA,城铁便利连锁 City Rail Convenience\nB,年轻家庭 Young families\nC,提效 Efficiency\n";
        assertEquals(text, read(text, "GB18030", "text/csv"));
        String korean = "key,name\nA,이 제품은 결제를 위한 전자 지갑이고 사용자가 가장 많이 쓰는 기능을 제공합니다\n";
        assertTrue(read(korean, "EUC-KR", "text/csv").contains("ENCODING_UNKNOWN"), "Korean");
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
