package dev.slipway.security;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Belonging;
import dev.slipway.data.Fields;
import dev.slipway.data.Repository;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
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
    private String seat;

    @BeforeEach
    void aLineWithAHiddenProductAndAnOpenOne() {
        line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        hidden = product(true);
        open = product(false);
        seat = Teams.join(open, manager);
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
            assertTrue(answers.get(0).matches("(?s)4(03|04|22).*(FORBIDDEN|NOT_FOUND).*"), answers.get(0));
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

    /** Every field of every resource that refers to a record of a product; a new one is here by itself. */
    @Test
    void whateverRefersToARecordOfAHiddenProduct() {
        int references = 0;
        for (Repository<?, ?, ?> repository : repositories) {
            for (Fields.Include reference : repository.fields().includes()) {
                Repository<?, ?, ?> other = named(reference.entity());
                if (other.belonging() == Belonging.TO_NONE) continue;
                String secret = other.belonging() == Belonging.IS_A_PRODUCT
                        ? hidden
                        : create(other.resource(), Bodies.of(other.resource(), hidden));
                String field = reference.by().getName();
                Map<String, Object> body = new HashMap<>(Bodies.of(repository.resource(), open));
                // a score is of one or the other
                if (field.equals("roadmapItemId")) body.remove("featureId");
                isAnsweredLikeNothing("POST", "/api/v1/" + repository.resource(), body, field, secret);
                String record = create(repository.resource(), Bodies.of(repository.resource(), open));
                isAnsweredLikeNothing("PUT", record, body, field, secret);
                references++;
            }
        }
        assertTrue(references > 20, "the walk found too little: " + references);
    }

    private Repository<?, ?, ?> named(String entity) {
        return repositories.stream()
                .filter(repository -> repository.entity().getSimpleName().equals(entity))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void partsOfALaunchPlanThatIsConfidentialByItself() {
        Records.delete(seat).statusCode(204);
        String plan = create(
                "launch-plans",
                Map.of("productId", id(open), "name", "l", "kind", "NEW_PRODUCT", "confidential", true));
        for (String parts : List.of(
                "trials",
                "launch-tasks",
                "price-plans",
                "sales-forecasts",
                "sales-actuals",
                "launch-adjustments",
                "publicity-items",
                "materials")) {
            List<String> answers = new ArrayList<>();
            for (String id : List.of(id(plan), Uuid7.next().toString())) {
                Map<String, Object> body = new HashMap<>(Bodies.of(parts, open));
                body.put("launchPlanId", id);
                answers.add(answer(as(manager.token()).body(body).post("/api/v1/" + parts)));
            }
            assertEquals(answers.get(1), answers.get(0), parts);
            assertTrue(answers.get(0).startsWith("422"), answers.get(0));
        }
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
