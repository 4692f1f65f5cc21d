package dev.slipway.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.junit.jupiter.api.Test;

/** A workbook keeps what Excel can hold exactly as numbers and days, and everything else as texts. */
class XlsxWriterTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private record Sample(String name, Integer count, BigDecimal amount, LocalDate day, Boolean open) {}

    private static JsonNode record(Map<String, ?> said) {
        return JSON.valueToTree(said);
    }

    private static byte[] workbook(int mostRows, List<JsonNode> records) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (XlsxWriter writer =
                new XlsxWriter(out, "samples", Column.of(Sample.class, Set.of(), Set.of()), mostRows)) {
            for (JsonNode record : records) writer.write(record);
        }
        return out.toByteArray();
    }

    private static Cell cell(Map<String, ?> said, int column) throws IOException {
        try (ReadableWorkbook book = new ReadableWorkbook(
                new ByteArrayInputStream(workbook(100, List.of(record(said)))), new ReadingOptions(true, false))) {
            return book.getFirstSheet().read().get(1).getCell(column);
        }
    }

    @Test
    void numbersDaysAndBooleansAreWhatTheyAre() throws IOException {
        Map<String, ?> said = Map.of("count", -3, "amount", "12.50", "day", "2026-11-26", "open", true);
        assertEquals(new BigDecimal("-3"), cell(said, 1).asNumber());
        assertEquals(0, new BigDecimal("12.50").compareTo(cell(said, 2).asNumber()));
        assertEquals(LocalDate.of(2026, 11, 26), cell(said, 3).asDate().toLocalDate());
        assertEquals(true, cell(said, 4).asBoolean());
    }

    @Test
    void asManyDecimalsAreShownAsANumberHas() throws IOException {
        assertEquals("0.00", cell(Map.of("amount", "12.50"), 2).getDataFormatString());
        assertEquals("0.0000", cell(Map.of("amount", "-3.0000"), 2).getDataFormatString());
    }

    @Test
    void aNumberOfMoreDigitsThanExcelKeepsIsAText() throws IOException {
        Cell cell = cell(Map.of("amount", "1234567890123456.78"), 2);
        assertEquals(CellType.STRING, cell.getType());
        assertEquals("1234567890123456.78", cell.asString());
    }

    @Test
    void aDayBeforeExcelsCalendarIsAText() throws IOException {
        assertEquals("1900-02-28", cell(Map.of("day", "1900-02-28"), 3).asString());
        assertEquals("0001-01-01", cell(Map.of("day", "0001-01-01"), 3).asString());
    }

    @Test
    void aTextThatIsTooLongForACellIsCutAndSaysSo() throws IOException {
        String text = cell(Map.of("name", "😀".repeat(20_000)), 0).asString();
        assertTrue(
                text.length() <= 32_767 && text.endsWith("[cut: Excel holds no more; see csv or json]"),
                text.substring(32_600));
        assertEquals(
                -1,
                text.codePoints()
                        .filter(c -> Character.getType(c) == Character.SURROGATE)
                        .findAny()
                        .orElse(-1));
    }

    @Test
    void charactersThatXmlCannotHoldDoNotBreakTheWorkbook() throws IOException {
        String text = cell(Map.of("name", "a\u0001\uFFFF\u000Bb <&> 𠮷"), 0).asString();
        assertEquals("a_x0001__xFFFF__x000B_b <&> 𠮷", text);
    }

    @Test
    void moreRowsThanASheetHoldsGoOnInTheNext() throws IOException {
        List<JsonNode> records =
                List.of(record(Map.of("name", "1")), record(Map.of("name", "2")), record(Map.of("name", "3")));
        byte[] bytes = workbook(3, records);
        assertEquals(List.of("name", "1", "2"), names(Cells.sheet(bytes, 0)));
        assertEquals(List.of("name", "3"), names(Cells.sheet(bytes, 1)));
    }

    private static List<String> names(List<List<String>> rows) {
        return rows.stream().map(row -> row.get(0)).toList();
    }
}
