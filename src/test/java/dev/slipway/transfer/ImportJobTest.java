package dev.slipway.transfer;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.transfer.Importer.CSV;
import static dev.slipway.transfer.Importer.IMPORTS;
import static dev.slipway.transfer.Importer.ended;
import static dev.slipway.transfer.Importer.upload;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.path.json.JsonPath;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Who works on an import, on whose behalf, and how it ends. */
@SlipwayTest
class ImportJobTest {

    private static final String DUE = "update import_job set state = 'RUNNING', queued_at = 'epoch', worker = ?,"
            + " lease_until = now() + cast(? as interval) where id = ?";

    @Inject
    Sql sql;

    @Inject
    Leases leases;

    @Inject
    ImportRetention retention;

    private static String people(int count) {
        return "name\n" + IntStream.range(0, count).mapToObj(i -> "批量 " + i).collect(Collectors.joining("\n"));
    }

    private static String uploaded(String token, String csv) {
        return upload(token, "人员.csv", CSV, csv, "&resource=people")
                .statusCode(201)
                .extract()
                .path("id");
    }

    @Test
    void aJobIsOneWorkersUntilThatIsNotHeardOf() {
        String id = uploaded(Api.ADMIN, people(3));
        UUID dead = UUID.randomUUID();
        sql.change(
                "update import_job set options = '{\"resource\":\"people\",\"mapping\":[{\"column\":\"name\",\"field\":\"name\"}]}'"
                        + " where id = ?",
                UUID.fromString(id));
        sql.change(DUE, dead, "1 hour", UUID.fromString(id));
        assertEquals("RUNNING", Importer.read(id).getString("state"));
        // as if it had done one row and been killed: the next one goes on behind it
        leases.store(UUID.fromString(id), dead, Piece.of(1, 1, 0, 0), 1);
        sql.change("update import_job set lease_until = now() where id = ?", UUID.fromString(id));
        JsonPath ended = ended(id);
        assertEquals(List.of(3, 3), List.of(ended.getInt("progress.done"), ended.getInt("progress.created")));
        assertEquals(List.of(3, 4), Importer.rows(id, "").getList("items.row"));
        assertThrows(
                Progress.Stopped.class,
                () -> leases.store(UUID.fromString(id), dead, Piece.of(1, 1, 0, 0), 1),
                "who has lost a job stores nothing any more");
    }

    @Test
    void whatEndsSlipwayAgainAndAgainIsGivenUp() {
        String id = uploaded(Api.ADMIN, people(3));
        sql.change("update import_job set attempts = 5 where id = ?", UUID.fromString(id));
        sql.change(DUE, UUID.randomUUID(), "0", UUID.fromString(id));
        JsonPath ended = ended(id);
        assertEquals(
                List.of("FAILED", "INTERNAL_ERROR"),
                List.of(ended.getString("state"), ended.getString("problem.code")));
    }

    @Test
    void aFailureThatNobodyExpectedSaysWhatStaysAndWhatToDo() {
        String id = uploaded(Api.ADMIN, people(3));
        sql.change("update import_job set options = '{\"mapping\":[]}' where id = ?", UUID.fromString(id));
        sql.change(DUE, UUID.randomUUID(), "0", UUID.fromString(id));
        JsonPath ended = ended(id);
        assertEquals("INTERNAL_ERROR", ended.getString("problem.code"));
        String detail = ended.getString("problem.detail");
        assertTrue(detail.contains("rows that were worked off stay") && detail.contains("id of the import"), detail);
    }

    @Test
    void aCancelledJobKeepsWhatItHasStored() {
        String id = uploaded(Api.ADMIN, people(20_000));
        admin().body(Map.of()).post(IMPORTS + "/" + id + "/start").then().statusCode(202);
        Instant latest = Instant.now().plusSeconds(60);
        while (Importer.read(id).getInt("progress.done") == 0)
            assertTrue(Instant.now().isBefore(latest));
        admin().post(IMPORTS + "/" + id + "/cancel").then().statusCode(202).body("cancelRequested", equalTo(true));
        JsonPath ended = ended(id);
        int done = ended.getInt("progress.done");
        assertEquals("CANCELLED", ended.getString("state"));
        assertTrue(done > 0 && done < 20_000, () -> "done " + done);
        assertEquals(done, ended.getInt("progress.created"));
        assertTrue(ended.getInt("progress.rowsPerSecond") > 0);
        assertEquals(done * 100 / 20_000, ended.getInt("progress.percentage"));
        admin().post(IMPORTS + "/" + id + "/cancel")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("IMPORT_ENDED"));
    }

    @Test
    void whatIsNotStartedIsCancelledAtOnceAndNothingStartsTwice() {
        String id = uploaded(Api.ADMIN, people(1));
        admin().post(IMPORTS + "/" + id + "/cancel").then().statusCode(202).body("state", equalTo("CANCELLED"));
        admin().body(Map.of())
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(409)
                .body("errors[0].code", equalTo("IMPORT_STARTED"));
    }

    @Test
    void aRevokedTokenEndsItsJobs() {
        JsonPath token = Tokens.make(List.of("ADMIN"), Map.of());
        String id = uploaded(token.getString("secret"), people(20_000));
        as(token.getString("secret"))
                .body(Map.of())
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(202);
        Records.delete("/api/v1/api-tokens/" + token.getString("id")).statusCode(204);
        JsonPath ended = ended(id);
        assertEquals(
                List.of("FAILED", "FORBIDDEN"), List.of(ended.getString("state"), ended.getString("problem.code")));
        assertTrue(ended.getInt("progress.done") < 20_000);
    }

    @Test
    void aTokenThatMayNoLongerChangeEndsItsJobs() {
        JsonPath token = Tokens.make(List.of("ADMIN"), Map.of());
        String id = uploaded(token.getString("secret"), people(20_000));
        as(token.getString("secret"))
                .body(Map.of())
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(202);
        Records.patch("/api/v1/api-tokens/" + token.getString("id"), Map.of("roles", List.of("VIEWER")))
                .statusCode(200);
        JsonPath ended = ended(id);
        assertEquals(
                List.of("FAILED", "FORBIDDEN"), List.of(ended.getString("state"), ended.getString("problem.code")));
    }

    @Test
    void aPersonsJobGoesOnWithTheRolesThatWereShownAndChangesAreThePersons() {
        Account account = Account.of("ADMIN");
        String id = uploaded(account.token(), "name\n人 " + Api.key() + "\n");
        as(account.token())
                .body(Map.of())
                .post(IMPORTS + "/" + id + "/start")
                .then()
                .statusCode(202);
        assertEquals("DONE", ended(id).getString("state"));
        String record = Importer.rows(id, "").getString("items[0].recordId");
        String by = admin().get("/api/v1/people/" + record).then().extract().path("createdBy");
        assertTrue(by.startsWith("person:"), by);
    }

    @Test
    void aRepeatedRequestIsAnsweredAsTheFirst() {
        String key = "import-" + Api.key();
        String name = "人 " + Api.key();
        List<String> ids = IntStream.range(0, 2)
                .mapToObj(i -> admin().header("Idempotency-Key", key)
                        .contentType(CSV + ";charset=UTF-8")
                        .body("name\n" + name + "\n")
                        .post(IMPORTS + "?filename=p.csv&resource=people&start=true")
                        .then()
                        .statusCode(202)
                        .extract()
                        .<String>path("id"))
                .toList();
        assertEquals(ids.get(0), ids.get(1));
    }

    @Test
    void fileAndReportGoAndWhatAnImportCameToStays() {
        String id = uploaded(Api.ADMIN, people(1));
        Importer.run(id, Map.of());
        sql.change("update import_job set ended_at = 'epoch' where id = ?", UUID.fromString(id));
        retention.purge(Instant.EPOCH.plusSeconds(60));
        JsonPath now = Importer.read(id);
        assertEquals(1, now.getInt("progress.created"));
        assertTrue(now.getString("purgedAt") != null && now.getList("found.rows") == null);
        assertEquals(List.of(), Importer.rows(id, "").getList("items"));
        assertEquals(
                List.of(),
                sql.select(
                        "select number from import_piece where import_id = ?",
                        row -> row.getInt(1),
                        UUID.fromString(id)));
    }

    @Test
    void pagesOfRowsAreReadToTheEnd() {
        String id = uploaded(Api.ADMIN, people(5));
        Importer.run(id, Map.of());
        JsonPath first = Importer.rows(id, "?limit=3&outcome=CREATED");
        assertEquals(List.of(2, 3, 4), first.getList("items.row"));
        String cursor = "&cursor=" + first.getString("nextCursor");
        JsonPath second = Importer.rows(id, "?limit=3&outcome=CREATED" + cursor);
        assertEquals(List.of(5, 6), second.getList("items.row"));
        assertEquals(null, second.getString("nextCursor"));
        for (String other : List.of("?limit=3" + cursor, "?cursor=nonsense", "?outcome=CREATED&cursor=!")) {
            admin().get(IMPORTS + "/" + id + "/rows" + other)
                    .then()
                    .statusCode(400)
                    .body("code", equalTo("INVALID_CURSOR"));
        }
        admin().get(IMPORTS + "?limit=1").then().statusCode(200);
    }
}
