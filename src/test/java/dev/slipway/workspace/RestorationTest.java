package dev.slipway.workspace;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Bringing an export into an empty Slipway, of which there is a database here; SharedWorkspaceIT has the whole of it. */
@SlipwayTest
class RestorationTest {

    /** What a Slipway says of its own tokens. */
    private static final List<String> TELL_OF_TOKENS = List.of("change", "feed", "feed_state");

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @TempDir
    Path directory;

    private Path exported() throws IOException {
        byte[] archive = admin().accept("*/*").get("/api/v1/export").asByteArray();
        return Files.write(directory.resolve("workspace.zip"), archive);
    }

    /** Records of all kinds of the past, so that little of it could be done again today in some order. */
    private static void live() {
        String product = create("products", Map.of("key", Api.key(), "name", "钱包 💳 محفظة"));
        move(product, Map.of("to", "ANALYSIS", "reason", "第一步")).statusCode(200);
        String material = create("materials", Bodies.of("materials", product));
        SampleFiles.upload(material, "上市.pdf", "application/pdf", SampleFiles.pdf("上市"))
                .statusCode(200);
        SampleFiles.upload(material, "上市.pdf", "application/pdf", SampleFiles.pdf("二"))
                .statusCode(200);
        String parent = create("features", Map.of("productId", id(product), "name", "above"));
        String child = create("features", Map.of("productId", id(product), "name", "below", "parentId", id(parent)));
        String older = create("features", Map.of("productId", id(product), "name", "later above"));
        patch(parent, Map.of("parentId", id(older))).statusCode(200);
        delete(child).statusCode(204);
        delete(Records.person()).statusCode(204);
        String stakeholder = create("stakeholders", Bodies.of("stakeholders", product));
        admin().body(Map.of("reason", "请求 asked for"))
                .post(stakeholder + "/erasure")
                .then()
                .statusCode(200);
        for (String resource :
                List.of("roadmap-items", "decisions", "commitments", "interactions", "engagements", "feedback")) {
            create(resource, Bodies.of(resource, product));
        }
    }

    @Test
    void everythingIsThereAgainAndOnlyWhatTellsOfItsOwnTokensIsMore() throws Exception {
        live();
        Path file = exported();
        Unpacked before = Unpacked.of(Files.readAllBytes(file));
        List<Long> shown = new ArrayList<>();
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            other.restore(file, false, shown::add);
            Unpacked after = other.export();
            assertEquals(before.entries().keySet(), after.entries().keySet());
            before.entries().forEach((name, bytes) -> {
                boolean more = TELL_OF_TOKENS.stream().anyMatch(table -> name.equals("tables/" + table + ".ndjson"));
                if (!more && !name.equals("manifest.json")) {
                    assertArrayEquals(bytes, after.entries().get(name), name);
                }
            });
            for (String table : List.of("change", "feed")) {
                List<String> lines = before.lines(table);
                List<String> now = after.lines(table);
                assertEquals(lines, now.subList(0, lines.size()));
                assertEquals(lines.size() + 1, now.size(), table);
                JsonNode news = Unpacked.json(now.get(lines.size()).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                assertEquals("api-tokens", news.get("resource").textValue());
            }
            JsonNode state = before.rows("feed_state").get(0);
            JsonNode now = after.rows("feed_state").get(0);
            assertEquals(state.get("name"), now.get("name"), "followers go on");
            assertEquals(state.get("last").longValue() + 1, now.get("last").longValue());
            assertEquals(1, other.count("select count(*) from api_token"), "its tokens stay");
            assertEquals(
                    0,
                    other.count("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"),
                    "all triggers are awake");
        }
        assertTrue(shown.size() > 1, "progress is shown");
    }

    @Test
    void whatIsWrittenAfterwardsGoesOnBehindIt() throws Exception {
        live();
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            other.restore(exported(), false, rows -> {});
            // its own token is news
            long position = other.advance();
            long last = other.count("select max(position) from change");
            Sql.run(
                    other.connection,
                    "insert into change (resource, record_id, version, event, at, actor, snapshot)"
                            + " values ('products', gen_random_uuid(), 1, 'CREATED', now(), 'system', '{}')");
            other.connection.commit();
            assertEquals(last + 1, other.count("select max(position) from change"));
            assertEquals(position + 1, other.advance(), "the feed goes on");
            SQLException refused =
                    assertThrows(SQLException.class, () -> Sql.run(other.connection, "delete from change"));
            assertEquals("42501", refused.getSQLState());
            other.connection.rollback();
            assertEquals(
                    0,
                    other.count("select count(*) from erasure where transaction > pg_current_xact_id()"),
                    "no erasure of the past lets a transaction to come forget the history");
        }
    }

    @Test
    void aRehearsalChangesNothing() throws Exception {
        live();
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            Map<String, byte[]> before = other.export().entries();
            other.restore(exported(), true, rows -> {});
            Map<String, byte[]> after = other.export().entries();
            before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
            assertEquals(0, other.count("select count(*) from pg_trigger where not tgisinternal and tgenabled <> 'O'"));
        }
    }

    @Test
    void whoeverIsStoppedInTheMiddleHasChangedNothing() throws Exception {
        live();
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            Map<String, byte[]> before = other.export().entries();
            assertThrows(
                    IllegalStateException.class,
                    () -> other.restore(exported(), false, rows -> {
                        throw new IllegalStateException("stopped");
                    }));
            Map<String, byte[]> after = other.export().entries();
            before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
        }
    }

    @Test
    void whereSomethingPointsIntoWhatWouldBeReplacedNothingIsBroughtIn() throws Exception {
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            Sql.run(
                    other.connection,
                    "create table hook (id int primary key); comment on table hook is 'stays empty: a test'");
            other.connection.commit();
            Path file = exported();
            other.restore(file, true, rows -> {});
            Sql.run(other.connection, "insert into hook values (1)");
            other.connection.commit();
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> other.restore(file, false, rows -> {}));
            assertTrue(refused.detail().in(Locale.ENGLISH).contains("hook"));
        }
    }

    @Test
    void whereAnybodyHasEnteredAnythingNothingIsBroughtIn() throws Exception {
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            Sql.run(
                    other.connection,
                    "insert into person (id, version, created_at, created_by, updated_at, updated_by, tags, name)"
                            + " values (gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', 'signed in')");
            Path file = exported();
            other.connection.commit();
            other.restore(file, true, rows -> {});
            Sql.run(other.connection, "update person set version = 2");
            other.connection.commit();
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> other.restore(file, false, rows -> {}));
            assertEquals(ProblemType.WORKSPACE_NOT_EMPTY, refused.type());
            assertTrue(refused.detail().in(Locale.ENGLISH).contains("person"));
        }
    }
}
