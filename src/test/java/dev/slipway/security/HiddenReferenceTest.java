package dev.slipway.security;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Repository;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import dev.slipway.value.Uuid7;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.sql.Connection;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A reference to a hidden record is answered like one to nothing, wherever records refer to each other. */
@SlipwayTest
class HiddenReferenceTest {

    private static final String FOREIGN_KEYS = """
            select a.attname from pg_constraint k
            join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
            where k.contype = 'f' and k.conrelid::regclass::text = ?""";

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    AgroalDataSource database;

    private final Account manager = Account.of("EDITOR");
    private String line;
    private String hidden;
    private String open;

    @BeforeEach
    void aLineWithAHiddenProductAndAnOpenOne() {
        line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        hidden = product(true);
        open = product(false);
        Teams.join(open, manager);
    }

    private String product(boolean confidential) {
        return create(
                "products",
                Map.of("key", Api.key(), "name", "P", "productLineId", id(line), "confidential", confidential));
    }

    /** Those who may change records of the open product and know nothing of the hidden one. */
    private List<String> strangers() {
        return List.of(
                manager.token(),
                Tokens.secret(List.of("EDITOR"), Map.of()),
                Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(id(open)))),
                Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(open)))));
    }

    private static String answer(Response response) {
        return response.statusCode()
                + response.asString()
                        .replaceAll("\"traceId\":\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    /** Says in a field of a body that is right otherwise what is hidden, and what there is not, to make or replace a record. */
    private void isAnsweredLikeNothing(
            String method, String address, Map<String, ?> body, String field, String secret) {
        for (String stranger : strangers()) {
            List<String> answers = new ArrayList<>();
            for (String id : List.of(id(secret), Uuid7.next().toString())) {
                Map<String, Object> said = new HashMap<>(body);
                said.put(field, id);
                answers.add(
                        answer(as(stranger).header("If-Match", "*").body(said).request(method, address)));
            }
            assertEquals(answers.get(1), answers.get(0), () -> method + ' ' + address + ' ' + field);
            assertTrue(answers.get(0).matches("(?s)4(03|04|22).*"), answers.get(0));
        }
    }

    private void isAnsweredLikeNothing(String resource, Map<String, ?> body, String field, String secret) {
        isAnsweredLikeNothing("POST", "/api/v1/" + resource, body, field, secret);
        isAnsweredLikeNothing("PUT", create(resource, body), body, field, secret);
    }

    private static String item(String roadmap, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("roadmapId", id(roadmap), "title", "t", "horizon", "NOW"));
        body.putAll(more);
        return create("roadmap-items", body);
    }

    private static String roadmap(String owner, String record) {
        return create("roadmaps", Map.of(owner, id(record), "name", "R", "audience", "INTERNAL"));
    }

    @Test
    void whatBelongsToAProduct() {
        Map<String, Map<String, ?>> bodies = Map.of(
                "releases", Map.of("name", Api.key(), "kind", "MINOR"),
                "features", Map.of("name", "f"),
                "launch-plans", Map.of("name", "l", "kind", "NEW_PRODUCT"),
                "name-candidates", Map.of("name", "n", "language", "en"),
                "roadmaps", Map.of("name", "r", "audience", "INTERNAL"),
                "team-members",
                        Map.of("personId", manager.person(), "role", "LEGAL_ADVISER", "startsOn", "2020-01-01"));
        bodies.forEach((resource, body) -> {
            Map<String, Object> ofOpen = new HashMap<>(body);
            ofOpen.put("productId", id(open));
            isAnsweredLikeNothing(resource, ofOpen, "productId", hidden);
        });
        isAnsweredLikeNothing("POST", "/api/v1/strategies", Map.of("vision", "v"), "productId", hidden);
    }

    @Test
    void partsOfAProduct() {
        Map<String, String> feature = Map.of("productId", id(open), "name", "f");
        String release = create("releases", Map.of("productId", id(hidden), "name", "r", "kind", "MINOR"));
        isAnsweredLikeNothing("features", feature, "releaseId", release);
        Map<String, String> launch = Map.of("productId", id(open), "name", "l", "kind", "NEW_PRODUCT");
        isAnsweredLikeNothing("launch-plans", launch, "releaseId", release);
        isAnsweredLikeNothing(
                "features", feature, "parentId", create("features", Map.of("productId", id(hidden), "name", "f")));
    }

    @Test
    void roadmapsAndWhatIsOnThem() {
        String ofOpen = roadmap("productId", open);
        String ofLine = roadmap("productLineId", line);
        Map<String, String> onOpen = Map.of("roadmapId", id(ofOpen), "title", "t", "horizon", "NOW");
        Map<String, String> onLine = Map.of("roadmapId", id(ofLine), "title", "t", "horizon", "NOW");
        isAnsweredLikeNothing("roadmap-items", onOpen, "roadmapId", roadmap("productId", hidden));
        isAnsweredLikeNothing("roadmap-items", onLine, "productId", hidden);
        String release = create("releases", Map.of("productId", id(hidden), "name", "r", "kind", "MINOR"));
        isAnsweredLikeNothing("roadmap-items", onOpen, "releaseId", release);
        isAnsweredLikeNothing(
                "baselines", Map.of("roadmapId", id(ofOpen), "name", "b"), "roadmapId", roadmap("productId", hidden));
        String secret = item(ofLine, Map.of("productId", id(hidden)));
        for (String field : List.of("predecessorId", "successorId")) {
            Map<String, String> dependency = Map.of(
                    "predecessorId", id(item(ofLine, Map.of())),
                    "successorId", id(item(ofLine, Map.of())),
                    "kind", "RELATES");
            isAnsweredLikeNothing("dependencies", dependency, field, secret);
        }
    }

    @Test
    void questionsWhatOneMayDo() {
        for (String stranger : strangers()) {
            List<String> answers = new ArrayList<>();
            for (String id : List.of(id(hidden), Uuid7.next().toString())) {
                answers.add(answer(as(stranger).get("/api/v1/me/permissions?resource=releases&productId=" + id))
                        + answer(as(stranger).get("/api/v1/me/permissions?resource=products&id=" + id)));
            }
            assertEquals(answers.get(1), answers.get(0));
        }
    }

    @Test
    void whatIsSaidAlreadyIsNotAskedAgain() {
        String release = create("releases", Map.of("productId", id(open), "name", "r", "kind", "MINOR"));
        String feature = create("features", Map.of("productId", id(open), "name", "f", "releaseId", id(release)));
        as(manager.token()).get("/api/v1/me");
        List<String> sent = Statements.during(() -> as(manager.token())
                .header("If-Match", "*")
                .contentType(Records.MERGE_PATCH)
                .body(Map.of("name", "Renamed 改名"))
                .patch(feature)
                .then()
                .statusCode(200));
        assertEquals(
                List.of(),
                sent.stream().filter(sql -> sql.contains("from release")).toList());
    }

    /** Only of what views can include does the guard know that it is a reference. */
    @Test
    void everyReferenceThatAClientMakesIsKnown() throws Exception {
        Set<String> unknown = new TreeSet<>();
        int found = 0;
        try (Connection connection = database.getConnection();
                var select = connection.prepareStatement(FOREIGN_KEYS)) {
            for (Repository<?, ?, ?> repository : repositories) {
                select.setString(1, column(repository.entity().getSimpleName()).substring(1));
                Set<String> references = new HashSet<>();
                for (ResultSet row = select.executeQuery(); row.next(); ) references.add(row.getString(1));
                Set<String> known = new HashSet<>();
                repository
                        .fields()
                        .includes()
                        .forEach(include -> known.add(include.by().getName()));
                for (RecordComponent field : repository.details().getRecordComponents()) {
                    if (!references.contains(column(field.getName()))) continue;
                    found++;
                    if (!known.contains(field.getName())) unknown.add(repository.resource() + ' ' + field.getName());
                }
            }
        }
        assertTrue(found > 15, "the scan found too little: " + found);
        assertEquals(Set.of(), unknown);
    }

    private static String column(String name) {
        return name.replaceAll("(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }
}
