package dev.slipway.export;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.key;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A list is exported whole, with its filters and its sort, in each of the forms. */
@SlipwayTest
class ExportTest {

    private static final String PEOPLE = "/api/v1/people/export";

    private static void people(String tag, int count) {
        List<Map<String, Object>> operations = IntStream.range(0, count)
                .mapToObj(i -> Map.<String, Object>of(
                        "op", "CREATE", "body", Map.of("name", "P%04d".formatted(i), "tags", List.of(tag))))
                .toList();
        admin().body(Map.of("operations", operations))
                .post("/api/v1/people/batch")
                .then()
                .statusCode(200);
    }

    private static String text(String address) {
        return admin().accept("*/*")
                .get(address)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static List<Map<String, String>> rows(String csv) throws IOException {
        assertTrue(csv.startsWith("\uFEFF"), "Excel knows UTF-8 by its mark");
        List<Map<String, String>> rows = new ArrayList<>();
        new CsvMapper()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader())
                .<Map<String, String>>readValues(csv.substring(1))
                .forEachRemaining(rows::add);
        return rows;
    }

    @Test
    void everyFormHoldsAllRecordsOfTheListInItsOrder() throws IOException {
        String tag = key().toLowerCase(java.util.Locale.ROOT);
        people(tag, 901);
        List<String> expected = IntStream.range(0, 901)
                .mapToObj(i -> "P%04d".formatted(900 - i))
                .toList();
        String query = PEOPLE + "?sort=-name&tag=" + tag + "&as=";
        ObjectMapper json = new ObjectMapper();

        List<String> array = json.readTree(text(query + "json")).findValuesAsText("name");
        List<String> lines = new ArrayList<>();
        for (String line : text(query + "ndjson").split("\n")) {
            lines.add(json.readTree(line).get("name").asText());
        }
        List<String> table =
                rows(text(query + "csv")).stream().map(row -> row.get("name")).toList();
        List<List<String>> workbook =
                Cells.read(admin().accept("*/*").get(query + "xlsx").asByteArray());
        int name = workbook.get(0).indexOf("name");

        assertEquals(expected, array);
        assertEquals(expected, lines);
        assertEquals(expected, table);
        assertEquals(
                expected, workbook.stream().skip(1).map(row -> row.get(name)).toList());
    }

    @Test
    void anExportCostsOneStatementForEveryFiveHundredRecords() {
        String tag = key().toLowerCase(java.util.Locale.ROOT);
        people(tag, 901);
        List<String> sent = Statements.during(() -> text(PEOPLE + "?as=ndjson&tag=" + tag));
        assertEquals(2, sent.size(), sent.toString());
    }

    @Test
    void aLineOfNdjsonIsTheRecordAsItIsReadByItself() throws IOException {
        String product = product();
        ObjectMapper json = new ObjectMapper();
        JsonNode read = json.readTree(text(product));
        JsonNode exported = json.readTree(text("/api/v1/products/export?as=ndjson&id=" + id(product)));
        assertEquals(read, exported);
    }

    @Test
    void aTableHasAColumnForEachPartAndKeepsEveryCharacter() throws IOException {
        String line = create("product-lines", Map.of("key", key(), "name", "家族"));
        String name = "=cmd|' /C calc'!A0, \"引号\" 😀 שלום";
        String product = create(
                "products",
                Map.of(
                        "key",
                        key(),
                        "name",
                        name,
                        "productLineId",
                        id(line),
                        "tags",
                        List.of("甲", "b c"),
                        "description",
                        "第一行\nsecond; line"));
        Map<String, String> row = rows(text("/api/v1/products/export?as=csv&include=productLine&id=" + id(product)))
                .get(0);
        assertEquals("'" + name, row.get("name"), "what a spreadsheet would compute is defused");
        assertEquals("第一行\nsecond; line", row.get("description"));
        assertEquals("甲; b c", row.get("tags"));
        assertEquals("1", row.get("version"));
        assertEquals("家族", row.get("productLine.name"));
        assertEquals("", row.get("externalId"));
        List<List<String>> workbook = Cells.read(admin().accept("*/*")
                .get("/api/v1/products/export?as=xlsx&id=" + id(product))
                .asByteArray());
        assertEquals("'" + name, workbook.get(1).get(workbook.get(0).indexOf("name")));
    }

    @Test
    void plannedDatesAndMoneyAreReadByTheirParts() throws IOException {
        String product = product();
        Map<String, Object> said = new HashMap<>(Bodies.of("releases", product));
        said.put("planned", Map.of("date", "2026-07-01", "precision", "QUARTER"));
        String release = create("releases", said);
        Map<String, String> row =
                rows(text("/api/v1/releases/export?as=csv&id=" + id(release))).get(0);
        assertEquals("2026-07-01", row.get("planned.date"));
        assertEquals("QUARTER", row.get("planned.precision"));
    }

    @Test
    void fieldsLeaveOnlyTheColumnsThatAreAskedFor() throws IOException {
        String product = product();
        String csv = text("/api/v1/products/export?as=csv&fields=name&id=" + id(product));
        assertEquals(List.of("id,version,name"), List.of(csv.substring(1).split("\r\n")[0]));
    }

    @Test
    void acceptChoosesTheFormAndTheAnswerIsAFile() {
        admin().accept("text/csv")
                .get(PEOPLE + "?id=" + id(person()))
                .then()
                .statusCode(200)
                .contentType(equalTo("text/csv;charset=UTF-8"))
                .header("Vary", containsString("Accept"))
                .header(
                        "Content-Disposition",
                        matchesPattern("attachment; filename=\"people-\\d{4}-\\d\\d-\\d\\d\\.csv\""));
        admin().accept("application/x-ndjson")
                .get(PEOPLE + "?id=" + id(person()))
                .then()
                .statusCode(200)
                .contentType(equalTo("application/x-ndjson"));
        admin().accept("image/png").get(PEOPLE).then().statusCode(406);
    }

    @Test
    void anEmptyListIsAnEmptyFile() throws IOException {
        String none = "id=00000000-0000-7000-8000-000000000000&as=";
        assertEquals("[]\n", text(PEOPLE + "?" + none + "json"));
        assertEquals("", text(PEOPLE + "?" + none + "ndjson"));
        assertEquals(List.of(), rows(text(PEOPLE + "?" + none + "csv")));
        assertEquals(
                1,
                Cells.read(admin().accept("*/*")
                                .get(PEOPLE + "?" + none + "xlsx")
                                .asByteArray())
                        .size());
    }

    @Test
    void everythingWrongIsSaidAtOnceAndInJson() {
        admin().accept("*/*")
                .get(PEOPLE + "?as=csv&limit=10&nonsense=1&sort=shoe&fields=hat")
                .then()
                .statusCode(400)
                .contentType("application/problem+json")
                .body("errors.parameter", hasItems("limit", "nonsense", "sort", "fields"));
        admin().get(PEOPLE + "?as=doc")
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("as"))
                .body("errors.detail", hasItem(containsString("xlsx")));
    }

    @Test
    void theTrashIsExportedOnlyWhereItIsAskedFor() {
        String person = person();
        admin().header("If-Match", "*").delete(person).then().statusCode(204);
        admin().get(PEOPLE + "?id=" + id(person)).then().statusCode(200).body("id", not(hasItem(id(person))));
        admin().get(PEOPLE + "?deleted=true&id=" + id(person))
                .then()
                .statusCode(200)
                .body("id", contains(id(person)));
    }
}
