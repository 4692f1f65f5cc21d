package dev.slipway.roadmap;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Teams;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** On the open roadmap of a line, what depends on an item of a confidential product exists for those who know of the item. */
@SlipwayTest
class ConfidentialDependencyTest {

    private final Account manager = Account.of("EDITOR");
    private String product;
    private String roadmap;
    private String first;
    private String secret;
    private String last;
    private String dependency;

    @BeforeEach
    void anItemOfAConfidentialProductBetweenTwoOthers() {
        String line = create("product-lines", Map.of("key", Api.key(), "name", "L", "managerId", manager.person()));
        product = create(
                "products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line), "confidential", true));
        roadmap = create("roadmaps", Map.of("productLineId", id(line), "name", "R", "audience", "INTERNAL"));
        first = item(Map.of());
        secret = item(Map.of("productId", id(product)));
        last = item(Map.of());
        dependency = create("dependencies", between(first, secret));
    }

    private String item(Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("roadmapId", id(roadmap), "title", "Open 公开", "horizon", "NOW"));
        body.putAll(more);
        return create("roadmap-items", body);
    }

    private static Map<String, ?> between(String predecessor, String successor) {
        return Map.of("predecessorId", id(predecessor), "successorId", id(successor), "kind", "FINISH_TO_START");
    }

    private static boolean finds(String token, String dependency) {
        List<Integer> answers = List.of(
                as(token).get(dependency).statusCode(),
                as(token).get(dependency + "?include=predecessor,successor").statusCode(),
                as(token).get(dependency + "/history").statusCode(),
                as(token).get(dependency + "?asOf=9999-01-01T00:00:00Z").statusCode(),
                as(token)
                        .get("/api/v1/me/permissions?resource=dependencies&id=" + id(dependency))
                        .statusCode());
        int expected = answers.get(0) == 200 ? 200 : 404;
        assertEquals(
                List.of(), answers.stream().filter(status -> status != expected).toList(), answers::toString);
        as(token)
                .get("/api/v1/dependencies?total=true&id=" + id(dependency))
                .then()
                .body("total", equalTo(expected == 200 ? 1 : 0));
        return expected == 200;
    }

    @Test
    void itExistsForThoseWhoKnowOfBothItems() {
        Account member = Account.of("VIEWER");
        Teams.join(product, member);
        assertEquals(true, finds(Api.ADMIN, dependency));
        assertEquals(true, finds(member.token(), dependency));
        assertEquals(false, finds(manager.token(), dependency));
        assertEquals(false, finds(Account.of("VIEWER").token(), dependency));
        assertEquals(true, finds(manager.token(), create("dependencies", between(first, last))));
        Records.patch(product, Map.of("confidential", false)).statusCode(200);
        assertEquals(true, finds(manager.token(), dependency));
    }

    @Test
    void itIsNotChangedByThoseWhoDoNot() {
        as(manager.token()).header("If-Match", "*").delete(dependency).then().statusCode(404);
    }

    @Test
    void aCycleThroughItIsRefusedWithoutSayingOfWhat() {
        create("dependencies", between(secret, last));
        as(manager.token())
                .body(between(last, first))
                .post("/api/v1/dependencies")
                .then()
                .statusCode(409)
                .body("detail", containsString("Open 公开 → Open 公开 → … → Open 公开"))
                .body("errors[0].detail", containsString(id(first) + " → … → "))
                .body("errors[0].detail", not(containsString(id(secret))));
    }

    @Test
    void hidingItCostsNoStatementInLists() {
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        for (String path : List.of("/api/v1/dependencies", "/api/v1/dependencies?include=successor", dependency)) {
            List<String> sent = Statements.during(() -> as(viewer).get(path));
            assertEquals(1, sent.size(), () -> path + "\n" + String.join("\n", sent));
        }
    }
}
