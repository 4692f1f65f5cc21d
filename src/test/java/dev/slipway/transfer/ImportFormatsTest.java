package dev.slipway.transfer;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.transfer.Book.day;
import static dev.slipway.transfer.Book.number;
import static dev.slipway.transfer.Book.text;
import static dev.slipway.transfer.Importer.CSV;
import static dev.slipway.transfer.Importer.JSON;
import static dev.slipway.transfer.Importer.NDJSON;
import static dev.slipway.transfer.Importer.codes;
import static dev.slipway.transfer.Importer.run;
import static dev.slipway.transfer.Importer.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The formats and encodings that tables come in. */
@SlipwayTest
class ImportFormatsTest {

    private static final String TITLES =
            "<row r=\"1\">" + text("A1", "key") + text("B1", "name") + text("C1", "plannedStart") + "</row>";

    private static JsonPath product(String key) {
        return admin().get("/api/v1/products?key=" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private static String uploaded(String name, String type, Object content) {
        return upload(name, type, content, "&resource=products")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @ParameterizedTest
    @CsvSource({
        "UTF-8,'',UTF-8",
        "UTF-8,\uFEFF,UTF-8",
        "UTF-16LE,\uFEFF,UTF-16LE",
        "UTF-16BE,\uFEFF,UTF-16BE",
        "GB18030,'',GB18030",
        "GBK,'',GB18030"
    })
    void aCsvIsReadInItsEncoding(String charset, String mark, String found) {
        String key = Api.key();
        String name = "快付码智能收款终端，支持扫码与刷脸";
        String csv = mark + "产品代号,名称\n" + key + "," + name + "\n";
        String id = upload("p.csv", CSV, csv.getBytes(Charset.forName(charset)), "&resource=products")
                .statusCode(201)
                .body("found.encoding", equalTo(found))
                .extract()
                .path("id");
        run(id, Map.of());
        assertEquals(name, product(key).getString("items[0].name"));
    }

    @Test
    void fewChineseCharactersInGbkAreReadToo() {
        String key = Api.key();
        byte[] csv = ("key,name\n" + key + ",快付\n").getBytes(Charset.forName("GBK"));
        run(uploaded("p.csv", CSV, csv), Map.of());
        assertEquals("快付", product(key).getString("items[0].name"));
    }

    @ParameterizedTest
    @CsvSource({"'\t'", "';'", "','"})
    void cellsAreSeparatedByWhatTheTitlesAre(String separator) {
        String key = Api.key();
        String csv = String.join(separator, "key", "name") + "\r\n"
                + String.join(separator, key, "\"a\nb" + separator + "\"\"c\"\"\"") + "\r\n";
        run(uploaded("p.csv", CSV, csv), Map.of());
        assertEquals("a\nb" + separator + "\"c\"", product(key).getString("items[0].name"));
    }

    @Test
    void aWorkbookIsReadWithItsDaysNumbersAndFormulas() {
        String key = Api.key();
        String formula = "<c r=\"B2\" t=\"str\"><f>\"00\"&amp;7</f><v>007</v></c>";
        Book book = Book.of(TITLES + "<row r=\"2\">" + text("A2", key) + formula + day("C2", "46451")
                + "</row><row r=\"5\">" + text("A5", Api.key()) + number("B5", "0.30000000000000004")
                + text("C5", "2027年3月5日") + "</row>");
        String id = upload("产品.xlsx", Book.TYPE, book.bytes(), "&resource=products")
                .statusCode(201)
                .body("found.sheet", equalTo("产品 Products"))
                .body("found.sheets", equalTo(List.of("产品 Products", "其他 Other")))
                .body("found.total", equalTo(2))
                .extract()
                .path("id");
        assertEquals(2, run(id, Map.of()).getInt("progress.created"));
        JsonPath made = product(key);
        assertEquals("007", made.getString("items[0].name"));
        assertEquals("2027-03-05", made.getString("items[0].plannedStart"));
        assertEquals(List.of(2, 5), Importer.rows(id, "").getList("items.row"));
    }

    @Test
    void aWorkbookNeedNotHaveStyles() {
        String key = Api.key();
        Book book = Book.of(TITLES + "<row r=\"2\">" + text("A2", key) + number("B2", "7") + "</row>")
                .without("xl/styles.xml")
                .without("xl/sharedStrings.xml");
        run(uploaded("p.xlsx", Book.TYPE, book.bytes()), Map.of());
        assertEquals("7", product(key).getString("items[0].name"));
    }

    @Test
    void anotherSheetMayBeMeant() {
        String id = uploaded(
                "p.xlsx",
                Book.TYPE,
                Book.of(TITLES + "<row r=\"2\">" + text("A2", "x") + "</row>").bytes());
        admin().body(Map.of(
                        "sheet",
                        "其他 Other",
                        "mapping",
                        List.of(
                                Map.of("column", "other", "field", "name"),
                                Map.of("field", "key", "defaultValue", Api.key()))))
                .post(Importer.IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(202)
                .body("found.sheet", equalTo("其他 Other"))
                .body("progress.total", equalTo(1));
        assertEquals(1, Importer.ended(id).getInt("progress.created"));
    }

    @Test
    void ofMergedCellsOnlyTheFirstHasTheValue() {
        String rows = TITLES + "<row r=\"2\">" + text("A2", Api.key()) + text("B2", "merged") + "</row><row r=\"3\">"
                + text("A3", Api.key()) + "</row>";
        byte[] book = Book.of(rows, "<mergeCells><mergeCell ref=\"B2:B3\"/></mergeCells>")
                .bytes();
        String id = upload("p.xlsx", Book.TYPE, book, "&resource=products")
                .statusCode(201)
                .body("found.mergedCells", equalTo(1))
                .extract()
                .path("id");
        assertEquals(1, run(id, Map.of()).getInt("progress.refused"));
    }

    @Test
    void aFormulaThatFailedIsAnErrorOfItsRow() {
        String rows = TITLES + "<row r=\"2\">" + text("A2", Api.key())
                + "<c r=\"B2\" t=\"e\"><f>1/0</f><v>#DIV/0!</v></c></row>";
        String id = uploaded("p.xlsx", Book.TYPE, Book.of(rows).bytes());
        run(id, Map.of());
        assertEquals(List.of("FORMULA_FAILED"), codes(id));
    }

    @Test
    void jsonIsReadAsAnArrayOrAPageWithMapsAndLists() {
        String one = Api.key();
        String two = Api.key();
        String item =
                "{\"key\":\"%s\",\"name\":\"A\",\"localNames\":{\"zh-CN\":\"快付\",\"ja\":\"クイック\"},\"tags\":[\"a;b\",\"c\"]}";
        run(uploaded("p.json", JSON, "[" + item.formatted(one) + "]"), Map.of());
        run(
                uploaded("p.json", JSON, "{\"total\":1,\"items\":[" + item.formatted(two) + "],\"nextCursor\":\"x\"}"),
                Map.of());
        for (String key : List.of(one, two)) {
            JsonPath made = product(key);
            assertEquals(Map.of("zh-CN", "快付", "ja", "クイック"), made.getMap("items[0].localNames"));
            assertEquals(List.of("a;b", "c"), made.getList("items[0].tags"));
        }
    }

    @Test
    void aNumberInJsonIsNotWrittenOutAndNoTextIsAFormula() {
        String one = Api.key();
        String two = Api.key();
        String items = "[{\"key\":\"" + one + "\",\"name\":1e999999999},{\"key\":\"" + two
                + "\",\"name\":\"#N/A\",\"tags\":[1e-999999999]}]";
        assertEquals(2, run(uploaded("p.json", JSON, items), Map.of()).getInt("progress.created"));
        assertEquals("1E+999999999", product(one).getString("items[0].name"));
        assertEquals("#N/A", product(two).getString("items[0].name"));
        assertEquals(List.of("1E-999999999"), product(two).getList("items[0].tags"));
    }

    @Test
    void linesOfJsonAreReadOneByOne() {
        String one = Api.key();
        String lines = "{\"key\":\"" + one + "\",\"name\":\"A\"}\n\n{\"key\":\"" + Api.key()
                + "\",\"name\":\"B\",\"tags\":[]}";
        byte[] bytes = ("\uFEFF" + lines).getBytes(StandardCharsets.UTF_8);
        assertEquals(2, run(uploaded("p.ndjson", NDJSON, bytes), Map.of()).getInt("progress.created"));
        assertEquals("A", product(one).getString("items[0].name"));
    }

    @Test
    void fullWidthDigitsAndBothLanguagesAreRead() {
        String key = Api.key();
        run(uploaded("p.csv", CSV, "key,name,计划启动日期,保密\n" + key + ",A,２０２７／３／５,是\n"), Map.of());
        JsonPath made = product(key);
        assertEquals("2027-03-05", made.getString("items[0].plannedStart"));
        assertEquals(true, made.getBoolean("items[0].confidential"));
    }

    @Test
    void aDayThatMayBeTwoIsAskedAbout() {
        String key = Api.key();
        String csv = "key,name,plannedStart\n" + key + ",A,05/03/2027\n";
        String unclear = uploaded("p.csv", CSV, csv);
        run(unclear, Map.of());
        assertEquals(List.of("DAY_AMBIGUOUS"), codes(unclear));
        List<Map<String, String>> mapping = List.of(
                Map.of("column", "key", "field", "key"),
                Map.of("column", "name", "field", "name"),
                Map.of("column", "plannedStart", "field", "plannedStart", "format", "DAY_FIRST"));
        run(uploaded("p.csv", CSV, csv), Map.of("mapping", mapping));
        assertEquals("2027-03-05", product(key).getString("items[0].plannedStart"));
    }
}
