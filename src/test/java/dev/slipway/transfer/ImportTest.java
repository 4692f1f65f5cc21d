package dev.slipway.transfer;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.transfer.Importer.CSV;
import static dev.slipway.transfer.Importer.IMPORTS;
import static dev.slipway.transfer.Importer.codes;
import static dev.slipway.transfer.Importer.ended;
import static dev.slipway.transfer.Importer.products;
import static dev.slipway.transfer.Importer.rows;
import static dev.slipway.transfer.Importer.run;
import static dev.slipway.transfer.Importer.upload;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A CSV from its upload to its records, and what is reported of its rows. */
@SlipwayTest
class ImportTest {

    private static Map<String, String> column(String column, String field) {
        return Map.of("column", column, "field", field);
    }

    private static JsonPath product(String key) {
        return admin().get("/api/v1/products?key=" + key)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    @Test
    void anUploadTellsWhatTheFileHoldsAndChangesNothing() {
        String key = Api.key();
        upload("产品.csv", CSV, "产品代号;名称;plannedStart\n" + key + ";快付;2027/3/5\n", "&resource=products")
                .statusCode(201)
                .header("Location", containsString("/api/v1/imports/"))
                .body("state", equalTo("UPLOADED"))
                .body("fileName", equalTo("产品.csv"))
                .body("found.encoding", equalTo("UTF-8"))
                .body("found.separator", equalTo(";"))
                .body("found.total", equalTo(1))
                .body("found.columns.field", equalTo(List.of("key", "name", "plannedStart")))
                .body("found.rows[0]", equalTo(List.of(key, "快付", "2027/3/5")));
        assertEquals(List.of(), product(key).getList("items"));
    }

    @Test
    void rowsBecomeRecordsWithTheirHistoryAndRefusedOnesAreReported() {
        String one = Api.key();
        String two = Api.key();
        String id = products("key,name,confidential,tags\n" + one + ",快付,否,支付; 收单\n" + one
                + ",twice,no,\nlower,x,maybe,\n" + two + ",Second,no,\n");
        JsonPath ended = run(id, Map.of());
        assertEquals("DONE", ended.getString("state"));
        for (Map.Entry<String, Integer> count : Map.of(
                        "total", 4, "done", 4, "created", 2, "refused", 2, "percentage", 100)
                .entrySet()) {
            assertEquals(count.getValue(), ended.getInt("progress." + count.getKey()), count.getKey());
        }
        JsonPath made = product(one);
        assertEquals(List.of("支付", "收单"), made.getList("items[0].tags"));
        assertEquals(1, product(two).getList("items").size());
        admin().get("/api/v1/products/" + made.getString("items[0].id") + "/history")
                .then()
                .body("items[0].event", equalTo("CREATED"));
        assertEquals(List.of(2, 3, 4, 5), rows(id, "").getList("items.row"));
        JsonPath refused = rows(id, "?outcome=REFUSED");
        assertEquals(List.of(3, 4), refused.getList("items.row"));
        assertEquals("key", refused.getString("items[0].errors[0].column"));
        assertEquals("/key", refused.getString("items[0].errors[0].pointer"));
        assertEquals(List.of("/confidential", "/key"), refused.getList("items[1].errors.pointer"));
    }

    @Test
    void reasonsAreInTheLanguageOfTheReader() {
        String id = products("key,name\nlower,x\n");
        run(id, Map.of());
        String chinese = admin().header("Accept-Language", "zh-CN")
                .get(IMPORTS + "/" + id + "/rows")
                .then()
                .extract()
                .path("items[0].errors[0].detail");
        assertTrue(chinese.codePoints().anyMatch(Character::isIdeographic), chinese);
    }

    @Test
    void refusedRowsComeBackAsATableToBeMendedAndUploadedAgain() {
        String key = Api.key();
        String id = products("key,name,note\n" + key + ",'=Sum,=1+1\nlower,\"a,\"\"b\",\n");
        run(id, Map.of("mapping", List.of(column("key", "key"), column("name", "name"))));
        assertEquals("=Sum", product(key).getString("items[0].name"));
        String table = admin().accept("*/*")
                .get(IMPORTS + "/" + id + "/refused.csv")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .extract()
                .asString();
        assertTrue(table.startsWith("\uFEFFkey,name,note,\"Reasons 原因\"\r\nlower,\"a,\"\"b\",,\"key: "), table);
        String again = products(table.replace("lower", Api.key()));
        assertEquals(1, run(again, Map.of()).getInt("progress.created"));
    }

    @Test
    void formulasInTheTableOfRefusedRowsAreDefused() {
        String id = products("key,name\nlower,=cmd|' /C calc'!A0\n");
        run(id, Map.of());
        String table =
                admin().accept("*/*").get(IMPORTS + "/" + id + "/refused.csv").asString();
        assertTrue(table.contains(",\"'=cmd|"), table);
    }

    @Test
    void aDryRunTellsWhatWouldBecomeOfEachRowAndChangesNothing() {
        String key = Api.key();
        String id = products("key,name\n" + key + ",A\n" + key + ",again\n");
        JsonPath ended = run(id, Map.of("dryRun", true));
        assertEquals(1, ended.getInt("progress.created"));
        assertEquals(1, ended.getInt("progress.refused"));
        assertEquals(List.of(), product(key).getList("items"));
        assertEquals(List.of("NOT_UNIQUE"), codes(id));
        assertEquals(null, rows(id, "?outcome=CREATED").getString("items[0].recordId"));
    }

    @Test
    void anUpsertChangesOnlyWhatItsColumnsSay() {
        String key = Api.key();
        String other = Api.key();
        String source = "s" + key;
        Records.create(
                "products",
                Map.of("key", key, "name", "Old", "description", "stays", "externalSource", source, "externalId", "1"));
        String csv = "外部编号,key,name\n1," + key + ",New\n2," + other + ",Second\n";
        Map<String, ?> options = Map.of(
                "mode",
                "UPSERT",
                "externalSource",
                source,
                "mapping",
                List.of(column("外部编号", "externalId"), column("key", "key"), column("name", "name")));
        JsonPath first = run(products(csv), options);
        assertEquals(List.of(1, 1), List.of(first.getInt("progress.created"), first.getInt("progress.changed")));
        assertEquals("stays", product(key).getString("items[0].description"));
        assertEquals("New", product(key).getString("items[0].name"));
        JsonPath second = run(products(csv), options);
        assertEquals(2, second.getInt("progress.unchanged"));
        assertEquals(2, product(key).getInt("items[0].version"));
    }

    @Test
    void anUpdateIsByIdAndHonoursTheVersion() {
        String path = Records.create("products", Map.of("key", Api.key(), "name", "Old", "description", "goes"));
        String id = Records.id(path);
        String csv = "id,version,name,description\n" + id + ",1,New,\n" + id + ",1,Stale,\n";
        String job = products(csv);
        JsonPath ended = run(job, Map.of("mode", "UPDATE"));
        assertEquals(List.of(1, 1), List.of(ended.getInt("progress.changed"), ended.getInt("progress.refused")));
        admin().get(path).then().body("name", equalTo("New")).body("description", equalTo(null));
        assertEquals(List.of("PRECONDITION_FAILED"), codes(job));
    }

    @Test
    void referencesAreFoundByWhatNamesThemAndValuesAreMapped() {
        String product = Api.key();
        String path = Records.create("products", Map.of("key", product, "name", "P"));
        String csv = "产品,版本,类型,计划\n" + product + ",1.0," + "大,2027年二季度\nNOSUCH,1.1,小,2027-03\n";
        String id = upload("版本.csv", CSV, csv, "&resource=releases")
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath ended = run(
                id,
                Map.of(
                        "mapping",
                        List.of(
                                Map.of("column", "产品", "field", "productId", "lookup", Map.of("by", "key")),
                                column("版本", "name"),
                                Map.of("column", "类型", "field", "kind", "valueMap", Map.of("大", "MAJOR", "小", "MINOR")),
                                column("计划", "planned"))));
        assertEquals(1, ended.getInt("progress.created"));
        admin().get("/api/v1/releases?productId=" + Records.id(path))
                .then()
                .body("items[0].kind", equalTo("MAJOR"))
                .body("items[0].planned.date", equalTo("2027-04-01"))
                .body("items[0].planned.precision", equalTo("QUARTER"));
        assertEquals(List.of("LOOKUP_NOTHING"), codes(id));
    }

    @Test
    void whatStopsAtARefusedRowKeepsTheRowsBeforeIt() {
        String before = Api.key();
        String behind = Api.key();
        String id = products("key,name\n" + before + ",A\nlower,x\n" + behind + ",B\n");
        JsonPath ended = run(id, Map.of("onRefusal", "STOP"));
        assertEquals("FAILED", ended.getString("state"));
        assertEquals("IMPORT_STOPPED", ended.getString("problem.code"));
        assertEquals(1, product(before).getList("items").size());
        assertEquals(List.of(), product(behind).getList("items"));
    }

    @Test
    void anImportMayStartAtOnce() {
        String key = Api.key();
        String id = upload("p.csv", CSV, "key,name\n" + key + ",A\n", "&resource=products&start=true")
                .statusCode(202)
                .extract()
                .path("id");
        assertEquals(1, ended(id).getInt("progress.created"));
    }

    @Test
    void everythingWrongWithTheOptionsIsSaidAtOnce() {
        String id = products("key,name\nA,B\n");
        admin().body(Map.of(
                        "mode",
                        "UPSERT",
                        "mapping",
                        List.of(
                                column("nothing", "name"),
                                column("key", "colour"),
                                column("name", "name"),
                                Map.of("column", "key", "field", "productLineId", "lookup", Map.of("by", "colour")))))
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(422)
                .body(
                        "errors.code",
                        equalTo(List.of(
                                "COLUMN_UNKNOWN",
                                "FIELD_UNKNOWN",
                                "FIELD_TWICE",
                                "LOOKUP_FIELD",
                                "MODE_NEEDS",
                                "MODE_NEEDS")));
    }

    @Test
    void onlyItsMakerAndAdministratorsSeeAnImport() {
        String maker = Tokens.secret(List.of("EDITOR"), Map.of());
        String other = Tokens.secret(List.of("EDITOR"), Map.of());
        String id = upload(maker, "p.csv", CSV, "key,name\nA,B\n", "&resource=products")
                .statusCode(201)
                .extract()
                .path("id");
        as(maker).get(IMPORTS + "/" + id).then().statusCode(200);
        admin().get(IMPORTS + "/" + id).then().statusCode(200);
        for (String path : List.of("", "/rows", "/refused.csv")) {
            as(other).accept("*/*").get(IMPORTS + "/" + id + path).then().statusCode(404);
        }
        as(other).body(Map.of()).post(IMPORTS + "/" + id + "/start").then().statusCode(404);
        as(other).get(IMPORTS).then().body("items.id.contains('" + id + "')", equalTo(false));
        as(maker).get(IMPORTS + "?limit=1").then().body("items[0].id", equalTo(id));
    }

    @Test
    void whoMayNotChangeRecordsMayNotImportThem() {
        String viewer = Tokens.secret(List.of("VIEWER"), Map.of());
        upload(viewer, "p.csv", CSV, "key,name\nA,B\n", "&resource=products").statusCode(403);
        String narrow = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("people:write")));
        upload(narrow, "p.csv", CSV, "key,name\nA,B\n", "&resource=products").statusCode(403);
        upload(narrow, "p.csv", CSV, "name\n林晓雯\n", "&resource=people").statusCode(201);
    }

    @Test
    void eachRowTakesTheRightsThatARequestOfItsOwnWouldTake() {
        String mine = Records.product();
        String others = Records.product();
        String token = Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(Records.id(mine))));
        String csv = "id,name\n" + Records.id(mine) + ",Mine\n" + Records.id(others) + ",Not mine\n";
        String id = upload(token, "p.csv", CSV, csv, "&resource=products")
                .statusCode(201)
                .extract()
                .path("id");
        as(token)
                .body(Map.of("mode", "UPDATE"))
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(202);
        JsonPath ended = ended(id);
        assertEquals(List.of(1, 1), List.of(ended.getInt("progress.changed"), ended.getInt("progress.refused")));
        assertEquals(List.of("FORBIDDEN"), codes(id));
    }
}
