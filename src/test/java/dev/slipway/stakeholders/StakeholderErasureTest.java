package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Repository;
import dev.slipway.referrers.Blank;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Erasing what is known of a stakeholder: afterwards no table of the database holds it. */
@SlipwayTest
class StakeholderErasureTest {

    private static final String TEXTS = """
            select c.table_name, c.column_name from information_schema.columns c
            join information_schema.tables t on t.table_schema = c.table_schema and t.table_name = c.table_name
            where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
              and (c.data_type in ('text', 'json', 'jsonb', 'character varying') or c.udt_name = '_text')""";

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    AgroalDataSource database;

    private final String secret = "Geheimnis" + Api.key();
    private String stakeholder;

    @BeforeEach
    void aStakeholderWithAPast() {
        Map<String, Object> body = new HashMap<>(Map.of(
                "kind",
                "PERSON",
                "function",
                "CUSTOMER",
                "name",
                secret,
                "localNames",
                Map.of("zh-Hans", "密 " + secret),
                "title",
                "Head " + secret,
                "languages",
                List.of("zh-CN"),
                "timeZone",
                "Asia/Shanghai",
                "personId",
                id(Records.person()),
                "externalSource",
                "crm",
                "externalId",
                secret));
        body.put("tags", List.of(secret));
        String location = admin().header("Idempotency-Key", "key-" + secret)
                .body(body)
                .post("/api/v1/stakeholders")
                .then()
                .statusCode(201)
                .extract()
                .header("Location");
        stakeholder = location.substring(location.indexOf("/api/v1/"));
    }

    private ValidatableResponse erase() {
        return admin().body(Map.of("reason", "本人要求 Asked for"))
                .post(stakeholder + "/erasure")
                .then();
    }

    /** The columns that hold the secret. */
    private List<String> found() throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = database.getConnection();
                Statement columns = connection.createStatement();
                Statement search = connection.createStatement();
                ResultSet column = columns.executeQuery(TEXTS)) {
            while (column.next()) {
                String table = column.getString(1);
                String name = column.getString(2);
                ResultSet count = search.executeQuery(
                        "select count(*) from \"" + table + "\" where \"" + name + "\"::text ilike '%" + secret + "%'");
                count.next();
                if (count.getInt(1) > 0) found.add(table + '.' + name);
            }
        }
        return found;
    }

    private static Map<String, Object> contact(String stakeholder, String value) {
        return Map.of("stakeholderId", id(stakeholder), "kind", "EMAIL", "value", value);
    }

    @Test
    void nothingOfItIsInTheDatabaseAfterwardsNorReadInThePast() throws SQLException {
        String merged =
                create("stakeholders", Map.of("kind", "PERSON", "function", "CUSTOMER", "name", "Double " + secret));
        create("stakeholder-contacts", contact(merged, "merged@" + secret + ".example"));
        admin().header("If-Match", "*")
                .body(Map.of("intoId", id(stakeholder), "reason", "Same " + secret))
                .post(merged + "/merge")
                .then()
                .statusCode(200);
        String contact = create("stakeholder-contacts", contact(stakeholder, secret + "@example.com"));
        patch(contact, Map.of("label", "Office of " + secret)).statusCode(200);
        delete(create("stakeholder-contacts", contact(stakeholder, "old." + secret + "@example.com")));
        String note = create("stakeholder-notes", Map.of("stakeholderId", id(stakeholder), "text", secret));
        patch(stakeholder, Map.of("name", "Dr. " + secret)).statusCode(200);
        assertFalse(found().isEmpty());
        Instant before = Instant.now();

        erase().statusCode(200)
                .body("stakeholderId", equalTo(id(stakeholder)))
                .body("stakeholders", equalTo(2))
                .body("contacts", equalTo(3))
                .body("notes", equalTo(1));

        assertEquals(List.of(), found());
        admin().get(stakeholder)
                .then()
                .body("name", equalTo(Blank.ERASED))
                .body("function", equalTo("CUSTOMER"))
                .body("localNames", equalTo(Map.of()))
                .body("languages", empty())
                .body("tags", empty())
                .body("title", equalTo(Blank.ERASED))
                .body("timeZone", nullValue())
                .body("personId", nullValue())
                .body("externalId", nullValue());
        admin().get(stakeholder + "?asOf=" + before).then().statusCode(200).body("name", equalTo(Blank.ERASED));
        admin().get(stakeholder + "/history").then().body("items.version", hasItem(1));
        admin().get(merged).then().body("name", equalTo(Blank.ERASED));
        for (String gone : List.of(contact, note)) {
            admin().get(gone).then().statusCode(404);
            admin().get(gone + "/history").then().statusCode(404);
        }
        admin().get("/api/v1/audit-entries?kind=STAKEHOLDER_ERASED&subject=" + id(stakeholder))
                .then()
                .body("items.detail", contains("本人要求 Asked for"));
    }

    /** Every field of every resource; a new one is here by itself. */
    @Test
    void whatOtherRecordsSayOfThePersonIsErasedAndTheyStay() throws SQLException {
        Map<String, Object> organisation = new HashMap<>(Map.of("kind", "ORGANISATION"));
        organisation.put("personId", null);
        patch(stakeholder, organisation).statusCode(200);
        Map<String, Referring> records = new HashMap<>();
        for (Referring referring : Referring.all(repositories))
            records.put(referring.create(stakeholder, Records.product(), secret), referring);
        erase().statusCode(200);
        assertEquals(List.of(), found());
        records.forEach((record, referring) -> {
            if (referring.resource().matches("stakeholder-(contacts|notes)")) return;
            Object expected = referring.list() ? List.of(id(stakeholder)) : id(stakeholder);
            assertEquals(expected, referring.said(record), referring.toString());
        });
    }

    /** What a record said when it referred to somebody else now is still about the person. */
    @Test
    void whatRecordsSaidThatOnceReferredToThePersonIsErasedToo() throws SQLException {
        int found = 0;
        for (Referring referring : Referring.all(repositories)) {
            if (referring.texts().isEmpty() || referring.resource().equals("stakeholders")) continue;
            String record = referring.create(stakeholder, Records.product(), secret);
            Map<String, Object> other = new HashMap<>();
            referring.texts().forEach(name -> other.put(name, "x"));
            String somebody = id(create("stakeholders", Map.of("kind", "TEAM", "function", "SALES", "name", "x")));
            other.put(referring.field(), referring.list() ? List.of(somebody) : somebody);
            patch(record, other).statusCode(200);
            found++;
        }
        assertTrue(found > 0, "nothing says anything of people");
        erase().statusCode(200).body("records", equalTo(found));
        assertEquals(List.of(), found());
    }

    @Test
    void onceMoreChangesNothingAndNothingNewIsSaid() {
        String at = erase().statusCode(200).extract().path("erasedAt");
        int version = admin().get(stakeholder).path("version");
        erase().statusCode(200).body("erasedAt", equalTo(at)).body("contacts", equalTo(0));
        admin().get(stakeholder).then().body("version", equalTo(version)).body("erasedAt", equalTo(at));
        patch(stakeholder, Map.of("name", secret)).statusCode(409).body("code", equalTo("IMMUTABLE"));
        Records.post("stakeholder-contacts", contact(stakeholder, "a@example.com"))
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_CONTACT_STAKEHOLDER_ID_ERASED"));
        Records.post("stakeholder-notes", Map.of("stakeholderId", id(stakeholder), "text", "x"))
                .statusCode(409);
    }

    @Test
    void oneInTheTrashIsErasedAndOneThatWasMergedIsErasedWithTheOther() throws SQLException {
        String merged = create("stakeholders", Map.of("kind", "PERSON", "function", "SALES", "name", "x"));
        admin().header("If-Match", "*")
                .body(Map.of("intoId", id(stakeholder)))
                .post(merged + "/merge")
                .then()
                .statusCode(200);
        admin().body(Map.of("reason", "x")).post(merged + "/erasure").then().statusCode(409);
        delete(stakeholder).statusCode(204);
        erase().statusCode(200);
        assertEquals(List.of(), found());
    }

    @Test
    void itTakesAnAdministratorAndAReasonThatTellsNothing() {
        Account owner = Account.of("EDITOR");
        patch(stakeholder, Map.of("ownerId", owner.person())).statusCode(200);
        as(owner.token())
                .body(Map.of("reason", "x"))
                .post(stakeholder + "/erasure")
                .then()
                .statusCode(403);
        admin().body(Map.of()).post(stakeholder + "/erasure").then().statusCode(422);
        admin().body(Map.of("reason", "for " + secret))
                .post(stakeholder + "/erasure")
                .then()
                .statusCode(422)
                .body("errors.code", contains("REASON_NAMES_PERSON"));
        admin().get(stakeholder).then().body("erasedAt", nullValue());
    }

    @Test
    void theChangeLogForgetsInNoOtherTransactionAndAnErasureStaysWrittenDown() throws SQLException {
        erase().statusCode(200);
        try (Connection connection = database.getConnection();
                Statement sql = connection.createStatement()) {
            for (String edit : List.of(
                    "update change set reason = null where record_id = '" + id(stakeholder) + "'",
                    "delete from change where record_id = '" + id(stakeholder) + "'",
                    "update erasure set reason = ''",
                    "delete from erasure")) {
                assertThrows(SQLException.class, () -> sql.executeUpdate(edit), edit);
            }
        }
    }
}
