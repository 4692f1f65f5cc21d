package dev.slipway.transfer;

import static dev.slipway.transfer.Book.text;
import static dev.slipway.transfer.Importer.CSV;
import static dev.slipway.transfer.Importer.IMPORTS;
import static dev.slipway.transfer.Importer.JSON;
import static dev.slipway.transfer.Importer.NDJSON;
import static dev.slipway.transfer.Importer.codes;
import static dev.slipway.transfer.Importer.products;
import static dev.slipway.transfer.Importer.run;
import static dev.slipway.transfer.Importer.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.RestAssured;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files that are broken, dangerous, or no tables: each is refused with a reason, whole or row by row. */
@SlipwayTest
class BadTableTest {

    private static final String TITLES = "<row r=\"1\">" + text("A1", "key") + "</row>";
    private static final String ROW = "<row r=\"2\">" + text("A2", "x") + "</row>";

    static List<Arguments> files() {
        String many = IntStream.range(0, 1_000_000).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        byte[] book = Book.of(TITLES + ROW).bytes();
        return List.of(
                csv("nothing", "", "FILE_EMPTY"),
                csv("only blanks", "\n \n", "TABLE_EMPTY"),
                csv("only titles", "key,name\n", "TABLE_NO_ROWS"),
                csv("a title twice", "key,name,key\nA,B,C\n", "TITLE_TWICE"),
                csv("an empty title", "key,,name\nA,B,C\n", "TITLE_EMPTY"),
                csv("a million columns", many + "\n1\n", "TOO_MANY_COLUMNS"),
                csv("a row of a million columns", "key\n" + many + "\n", "TOO_MANY_COLUMNS"),
                csv("a quote that is not closed", "key,name\nA,\"B\n", "CSV_QUOTES"),
                csv("text behind a quote", "key,name\nA,\"B\"C\n", "CSV_QUOTES"),
                csv("a quote that is never closed", "key\n\"" + "x".repeat(3_000_000), "CELL_TOO_LARGE"),
                csv("a row too large", "key,name\n" + "x".repeat(700_000) + "," + "y".repeat(700_000), "ROW_TOO_LARGE"),
                file(
                        "t.csv",
                        CSV,
                        "Latin",
                        "name\nCafé à la crème, où êtes-vous? Ça va très bien, Noël\n"
                                .getBytes(StandardCharsets.ISO_8859_1),
                        "ENCODING_UNKNOWN"),
                file(
                        "t.csv",
                        CSV,
                        "UTF-16 without mark",
                        "key,name\nA,B\n".getBytes(StandardCharsets.UTF_16LE),
                        "ENCODING_UNKNOWN"),
                file(
                        "t.csv",
                        CSV + "; charset=utf-8",
                        "said UTF-8, is GBK",
                        "名称\n快付\n".getBytes(Charset.forName("GBK")),
                        "ENCODING_BROKEN"),
                file(
                        "t.csv",
                        CSV,
                        "Big5, which GB18030 could be read from",
                        "key,name\nA,電子錢包產品線測試檔案\n".getBytes(Charset.forName("Big5")),
                        "ENCODING_UNKNOWN"),
                file(
                        "t.csv",
                        CSV,
                        "Shift_JIS",
                        "key,name\nA,電子マネーの製品ラインです\n".getBytes(Charset.forName("Shift_JIS")),
                        "ENCODING_UNKNOWN"),
                json("an exponent that no number has", "[{\"key\":1e99999999999}]", "JSON_BROKEN"),
                json("cut off", "[{\"key\":\"A\"},{\"key\":", "JSON_CUT_OFF"),
                json("not closed", "[{\"key\":\"A\"}", "JSON_CUT_OFF"),
                json("no array", "{\"key\":\"A\"}", "JSON_ARRAY_EXPECTED"),
                json("no objects", "[1,2]", "JSON_OBJECT_EXPECTED"),
                json("a name twice", "[{\"key\":\"A\",\"key\":\"B\"}]", "JSON_BROKEN"),
                json("deep", "[{\"key\":" + "[".repeat(5_000) + "]".repeat(5_000) + "}]", "JSON_LIMITS"),
                json("a number of ten million digits", "[{\"key\":" + "9".repeat(10_000_000) + "}]", "JSON_LIMITS"),
                json("an empty array", "[]", "TABLE_NO_ROWS"),
                file(
                        "t.json",
                        JSON,
                        "not UTF-8",
                        "[{\"name\":\"快付\"}]".getBytes(Charset.forName("GBK")),
                        "ENCODING_BROKEN"),
                file(
                        "t.ndjson",
                        NDJSON,
                        "a broken line",
                        "{\"key\":\"A\"}\n{key}\n".getBytes(StandardCharsets.UTF_8),
                        "JSON_BROKEN"),
                book("cut off", Arrays.copyOf(book, book.length - 100), "ARCHIVE_BROKEN"),
                book("no zip", "key,name\nA,B\n".getBytes(StandardCharsets.UTF_8), "ARCHIVE_BROKEN"),
                book(
                        "titles merged",
                        Book.of(TITLES + ROW, "<mergeCells><mergeCell ref=\"A1:B1\"/></mergeCells>")
                                .bytes(),
                        "TITLES_MERGED"),
                book(
                        "a cell far to the right",
                        Book.of(TITLES + "<row r=\"2\">" + text("ZZZZZZ2", "x") + "</row>")
                                .bytes(),
                        "TOO_MANY_COLUMNS"),
                book(
                        "a bomb",
                        Book.of(TITLES + ROW)
                                .part("xl/media/bomb.xml", " ".repeat(50_000_000))
                                .bytes(),
                        "ARCHIVE_RATIO"),
                book(
                        "texts that fill the memory",
                        Book.of(TITLES + ROW)
                                .part("xl/sharedStrings.xml", noise())
                                .bytes(),
                        "WORKBOOK_TEXTS"),
                book(
                        "entities",
                        Book.of(TITLES + ROW)
                                .part("xl/worksheets/sheet1.xml", "<!DOCTYPE a [<!ENTITY b \"c\">]><worksheet/>")
                                .bytes(),
                        "WORKBOOK_BROKEN"),
                book(
                        "no XML",
                        Book.of(TITLES + ROW)
                                .part("xl/worksheets/sheet1.xml", "<worksheet><")
                                .bytes(),
                        "WORKBOOK_BROKEN"));
    }

    /** Fifty megabytes that do not pack well enough to be a bomb. */
    private static String noise() {
        var random = new java.util.Random(1);
        var text = new StringBuilder();
        String block = random.ints(100_000, 'a', 'z')
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
        for (int i = 0; text.length() < 51_000_000; i++) text.append(i).append(block, i % 50_000, i % 50_000 + 40_000);
        return text.toString();
    }

    private static Arguments csv(String what, String content, String code) {
        return file("t.csv", CSV, what, content.getBytes(StandardCharsets.UTF_8), code);
    }

    private static Arguments json(String what, String content, String code) {
        return file("t.json", JSON, what, content.getBytes(StandardCharsets.UTF_8), code);
    }

    private static Arguments book(String what, byte[] content, String code) {
        return file("t.xlsx", Book.TYPE, what, content, code);
    }

    private static Arguments file(String name, String type, String what, byte[] content, String code) {
        Supplier<byte[]> bytes = () -> content;
        return Arguments.of(name, type, Named.of(what, bytes), code);
    }

    @ParameterizedTest
    @MethodSource("files")
    void whatIsNoTableIsRefusedWhole(String name, String type, Supplier<byte[]> content, String code) {
        upload(name, type, content.get(), "").statusCode(422).body("errors[0].code", equalTo(code));
    }

    @Test
    void whatIsWrongWithTheRequestIsSaidAtOnce() {
        upload("t.csv", CSV, "key\nA\n", "&resource=nothing")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("resource"));
        upload("t.xlsx", CSV, "key\nA\n", "").statusCode(400).body("errors[0].code", equalTo("FILE_NAME_EXTENSION"));
        upload("../t.csv", CSV, "key\nA\n", "").statusCode(400).body("errors[0].code", equalTo("FILE_NAME_PATH"));
        upload("t.csv", CSV + ";charset=klingon", "key\nA\n", "")
                .statusCode(400)
                .body("errors[0].parameter", equalTo("Content-Type"));
        upload("t.csv", CSV, "key\nA\n", "&dryRun=true").statusCode(400).body("errors[0].code", equalTo("ONLY_WITH"));
        upload("t.pdf", "application/pdf", "key\nA\n", "")
                .statusCode(415)
                .body("errors[0].code", equalTo("FILE_TYPE_NOT_TAKEN"));
    }

    @Test
    void rowsThatAreWrongAreRefusedOneByOne() {
        String key = Api.key();
        String csv = "key,name,plannedStart,productLineId,tags\n" // 2 …
                + Api.key() + ",behind,,,,more\n"
                + Api.key() + ",N\0UL,,,\n"
                + Api.key() + "," + "长".repeat(500_000) + ",,,\n"
                + Api.key() + ",no day,2027-02-30,,\n"
                + Api.key() + ",no id,,that one,\n"
                + Api.key() + ",unknown id,,01900000-0000-7000-8000-000000000000,\n"
                + Api.key() + ",number,," + "9".repeat(100_000) + ",\n"
                + Api.key() + ",list,,,[[1]]\n"
                + key + ",🚀 عربي e\u0301 $ref:x,,,\n";
        String id = products(csv);
        assertEquals(1, run(id, Map.of()).getInt("progress.created"));
        assertEquals(
                List.of(
                        "ROW_TOO_LONG",
                        "INVALID_TEXT",
                        "SIZE",
                        "DATE_EXPECTED",
                        "UUID_EXPECTED",
                        "REFERENCE_NOT_FOUND",
                        "UUID_EXPECTED",
                        "STRING_EXPECTED"),
                codes(id));
        String table = Api.admin()
                .accept("*/*")
                .get(IMPORTS + "/" + id + "/refused.csv")
                .asString();
        assertTrue(table.contains("N\uFFFDUL"), "the sign that no database keeps is replaced in the report only");
    }

    @Test
    void anUploadThatEndsTooEarlyLeavesNoImport() throws Exception {
        String token = dev.slipway.testing.Tokens.secret(List.of("EDITOR"), Map.of());
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            String head = "POST " + IMPORTS + "?filename=a.csv HTTP/1.1\r\nHost: localhost\r\nAuthorization: Bearer "
                    + token + "\r\nContent-Type: text/csv\r\nContent-Length: 1000\r\n\r\nkey,name\nA,B\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.UTF_8));
            socket.shutdownOutput();
            socket.getInputStream().readAllBytes();
        }
        Api.as(token).get(IMPORTS).then().body("items", equalTo(List.of()));
    }
}
