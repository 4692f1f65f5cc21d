package dev.slipway.feed;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The change feed shows what its reader may read, and nothing else. */
@SlipwayTest
class HiddenChangesTest {

    private static Follower as(String token) {
        return Follower.fromNow(token, Map.of());
    }

    private static boolean told(Follower follower, String word) {
        return follower.news().stream().anyMatch(event -> event.toString().contains(word));
    }

    @Test
    void aConfidentialProductIsToldToItsTeamAndAdministratorsOnly() {
        Account member = Account.of("VIEWER");
        Account other = Account.of("EDITOR", "APPROVER");
        Follower administrator = as(Api.ADMIN);
        Follower ofMember = as(member.token());
        Follower ofOther = as(other.token());
        Follower ofScript = as(Tokens.secret(List.of("EDITOR"), Map.of()));
        String product = create("products", Map.of("key", Api.key(), "name", "秘密 secret", "confidential", true));
        create("releases", Map.of("productId", id(product), "name", "secret 1.0", "kind", "MINOR"));
        Teams.join(product, member);
        Follower ofNamed = new Follower(
                Tokens.secret(List.of("VIEWER"), Map.of("products", List.of(id(product)))),
                administrator.position,
                Map.of());
        assertTrue(told(administrator, "secret"));
        assertTrue(told(ofMember, "secret 1.0"));
        assertTrue(told(ofNamed, "secret 1.0"));
        assertEquals(false, told(ofOther, id(product)));
        assertEquals(false, told(ofScript, id(product)));
    }

    @Test
    void whatBecomesConfidentialIsNotToldAnyMoreEither() {
        Follower viewer = as(Tokens.secret(List.of("VIEWER"), Map.of()));
        String product = create("products", Map.of("key", Api.key(), "name", "soon secret"));
        patch(product, Map.of("confidential", true)).statusCode(200);
        assertEquals(false, told(viewer, id(product)));
    }

    @Test
    void aDependencyIsHiddenWithEitherOfItsItems() {
        String line = Records.line();
        String hidden = create(
                "products",
                Map.of("key", Api.key(), "name", "hidden", "productLineId", id(line), "confidential", true));
        String roadmap = create("roadmaps", Map.of("productLineId", id(line), "name", "Line", "audience", "INTERNAL"));
        Follower administrator = as(Api.ADMIN);
        Follower viewer = as(Tokens.secret(List.of("VIEWER"), Map.of()));
        Map<String, Object> item = Map.of("roadmapId", id(roadmap), "title", "Item", "horizon", "NOW");
        Map<String, Object> secret = new HashMap<>(item);
        secret.put("productId", id(hidden));
        String known = id(create("roadmap-items", item));
        String unknown = id(create("roadmap-items", secret));
        String dependency =
                create("dependencies", Map.of("predecessorId", known, "successorId", unknown, "kind", "RELATES"));
        assertTrue(told(administrator, id(dependency)));
        List<Map<String, Object>> news = viewer.news();
        assertTrue(news.toString().contains(known));
        assertEquals(false, news.toString().contains(id(dependency)));
        assertEquals(false, news.toString().contains(unknown));
    }

    @Test
    void scopesAndRolesNarrowTheFeedAsTheyNarrowLists() {
        Follower ofCatalog = as(Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("catalog:read"))));
        Follower ofPeople = as(Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("people:read"))));
        Follower viewer = as(Tokens.secret(List.of("VIEWER"), Map.of()));
        Follower administrator = as(Api.ADMIN);
        String product = product();
        String token = Tokens.make(List.of("VIEWER"), Map.of()).getString("id");
        assertTrue(told(ofCatalog, id(product)));
        assertEquals(false, told(ofPeople, id(product)));
        assertEquals(false, told(viewer, token));
        assertTrue(told(administrator, token));
    }

    @Test
    void noSecretIsInTheFeed() {
        Follower administrator = as(Api.ADMIN);
        String secret = Tokens.secret(List.of("VIEWER"), Map.of());
        assertEquals(false, told(administrator, secret));
    }
}
