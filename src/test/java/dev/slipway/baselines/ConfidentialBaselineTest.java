package dev.slipway.baselines;

import static dev.slipway.baselines.Plans.baseline;
import static dev.slipway.baselines.Plans.baselineBody;
import static dev.slipway.baselines.Plans.item;
import static dev.slipway.baselines.Plans.productIn;
import static dev.slipway.baselines.Plans.roadmap;
import static dev.slipway.baselines.Plans.waits;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who knows of what a baseline froze about a product that is confidential by now. */
@SlipwayTest
class ConfidentialBaselineTest {

    private final Account member = Account.of("VIEWER");
    private final Account other = Account.of("VIEWER");
    private String line;
    private String roadmap;
    private String product;

    @BeforeEach
    void aRoadmapOfALine() {
        line = line();
        roadmap = roadmap(line);
        product = productIn(line);
        Teams.join(product, member);
    }

    private String about(String title, String of) {
        return item(roadmap, title, Map.of("productId", id(of), "horizon", "NOW"));
    }

    private void hideTheProduct() {
        patch(product, Map.of("confidential", true)).statusCode(200);
    }

    /** What somebody sees of a baseline: how many items, dependencies, differences, and all that the summary counts. */
    private static List<Integer> seen(String token, String baseline) {
        int items = as(token).get(baseline + "/items").path("items.size()");
        int dependencies = as(token).get(baseline + "/dependencies").path("items.size()");
        var diff = as(token).get(baseline + "/diff").then().statusCode(200).extract();
        int before = diff.path("summary.before");
        int after = diff.path("summary.after");
        return List.of(items, dependencies, diff.<Integer>path("items.size()"), before, after);
    }

    private void isSeen(String baseline, List<Integer> byThoseWhoMay, List<Integer> byOthers) {
        assertEquals(byThoseWhoMay, seen(Api.ADMIN, baseline));
        assertEquals(byThoseWhoMay, seen(member.token(), baseline));
        assertEquals(
                byThoseWhoMay,
                seen(Tokens.secret(List.of("VIEWER"), Map.of("products", List.of(id(product)))), baseline));
        assertEquals(byOthers, seen(other.token(), baseline));
        assertEquals(byOthers, seen(Tokens.secret(List.of("EDITOR"), Map.of()), baseline));
    }

    @Test
    void anItemAboutAProductThatIsConfidentialByNowIsHidden() {
        String open = item(roadmap, "open");
        String secret = about("secret", product);
        waits(secret, open);
        waits(item(roadmap, "open too"), open);
        String baseline = baseline(roadmap);
        patch(open, Map.of("confidence", 1)).statusCode(200);
        patch(secret, Map.of("confidence", 1)).statusCode(200);
        about("secret and new", product);
        isSeen(baseline, List.of(3, 2, 3, 3, 4), List.of(3, 2, 3, 3, 4));
        hideTheProduct();
        isSeen(baseline, List.of(3, 2, 3, 3, 4), List.of(2, 1, 1, 2, 2));
        as(other.token()).get(baseline + "/diff?with=" + id(baseline)).then().body("summary.before", equalTo(2));
    }

    @Test
    void anItemThatIsAboutTheProductOnlyNowIsHiddenWithItsPast() {
        String item = item(roadmap, "open then");
        String baseline = baseline(roadmap);
        patch(item, Map.of("productId", id(product))).statusCode(200);
        hideTheProduct();
        isSeen(baseline, List.of(1, 0, 1, 1, 1), List.of(0, 0, 0, 0, 0));
        as(other.token()).get(baseline + "/diff?with=" + id(baseline)).then().body("summary.before", equalTo(0));
        patch(item, Map.of("roadmapId", id(roadmap(line)))).statusCode(200);
        isSeen(baseline, List.of(1, 0, 1, 1, 0), List.of(0, 0, 0, 0, 0));
    }

    @Test
    void anItemThatWasAboutTheProductThenStaysHiddenInTheBaseline() {
        String item = about("secret then", product);
        String baseline = baseline(roadmap);
        hideTheProduct();
        patch(item, Map.of("productId", id(productIn(line)))).statusCode(200);
        isSeen(baseline, List.of(1, 0, 1, 1, 1), List.of(0, 0, 0, 0, 0));
    }

    @Test
    void anItemThatIsGoneStaysHidden() {
        String item = about("secret", product);
        String baseline = baseline(roadmap);
        hideTheProduct();
        delete(item).statusCode(204);
        isSeen(baseline, List.of(1, 0, 1, 1, 0), List.of(0, 0, 0, 0, 0));
    }

    @Test
    void theBaselineOfAConfidentialProductsRoadmapExistsForWhoMayKnowOfIt() {
        String ofProduct = roadmap(product);
        item(ofProduct, "secret");
        String baseline = baseline(ofProduct);
        String open = baseline(roadmap);
        hideTheProduct();
        for (String view : List.of("", "/roadmap", "/items", "/dependencies", "/diff", "/history")) {
            as(member.token()).get(baseline + view).then().statusCode(200);
            as(other.token()).get(baseline + view).then().statusCode(404);
        }
        as(other.token())
                .get("/api/v1/baselines?roadmapId=" + id(ofProduct))
                .then()
                .body("items", hasSize(0));
        as(member.token())
                .get("/api/v1/baselines?roadmapId=" + id(ofProduct))
                .then()
                .body("items", hasSize(1));
        as(other.token())
                .get(open + "/diff?with=" + id(baseline))
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("BASELINE_OF_SAME_ROADMAP"));
    }

    @Test
    void aBaselineOfARoadmapThatOneMayNotKnowOfIsRefusedLikeOneOfNone() {
        String secret = create("products", Map.of("key", Api.key(), "name", "s", "confidential", true));
        String script = Tokens.secret(List.of("EDITOR"), Map.of());
        as(script)
                .body(baselineBody(roadmap(secret)))
                .post("/api/v1/baselines")
                .then()
                .statusCode(422)
                .body("errors[0].pointer", equalTo("/roadmapId"));
    }
}
