package dev.slipway.sharing;

import static dev.slipway.sharing.Links.FORMATS;
import static dev.slipway.sharing.Links.TITLES;
import static dev.slipway.sharing.Links.address;
import static dev.slipway.sharing.Links.open;
import static dev.slipway.sharing.Links.roadmap;
import static dev.slipway.sharing.Links.shown;
import static dev.slipway.sharing.Links.shownAs;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a share link shows, and what it does not. */
@SlipwayTest
class SharedRoadmapTest {

    /** The path of an item that says everything. */
    private static String full(String product, String roadmap) {
        String release = create(
                "releases",
                Map.of(
                        "productId",
                        id(product),
                        "name",
                        "Rel-7.1",
                        "kind",
                        "MAJOR",
                        "planned",
                        Map.of("date", "2026-10-01", "precision", "QUARTER")));
        String item = open(
                roadmap,
                "退款 Refunds",
                Map.of(
                        "description",
                        "Desc-ription",
                        "theme",
                        "增长 Growth",
                        "horizon",
                        "NEXT",
                        "confidence",
                        83,
                        "releaseId",
                        id(release),
                        "tags",
                        List.of("tag-ged")));
        move(item, Map.of("to", "IN_PROGRESS")).statusCode(200);
        return item;
    }

    @Test
    void itShowsOnlyWhatCustomersMaySee() {
        String roadmap = roadmap(product());
        String seen = open(roadmap, "seen", Map.of());
        String hidden =
                open(roadmap, "hidden", Map.of("customerVisible", false, "lane", "秘密 Secret", "theme", "隐身 Stealth"));
        create("dependencies", Map.of("predecessorId", id(hidden), "successorId", id(seen), "kind", "FINISH_TO_START"));
        String address = address(roadmap, "DATES", "HORIZON", "STATUS", "THEME", "DEPENDENCIES");
        shown(address)
                .body("name", equalTo("对外路线图 What is coming"))
                .body("audience", nullValue())
                .body(TITLES, contains("seen"))
                .body("lanes.name", contains("开放 Open"))
                .body("themes", empty())
                .body("dependencies", empty());
        for (String format : FORMATS) {
            String answer = shownAs(address, format);
            for (String secret : List.of("hidden", "秘密", "隐身", id(hidden)))
                assertFalse(answer.contains(secret), answer);
        }
        patch(hidden, Map.of("customerVisible", true)).statusCode(200);
        shown(address).body(TITLES, contains("seen", "hidden")).body("dependencies.size()", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "DESCRIPTION, Desc-ription",
        "THEME, 增长 Growth",
        "TAGS, tag-ged",
        "RELEASE, Rel-7.1",
    })
    void itShowsAFieldOnlyIfItIsNamed(SharedField field, String value) {
        String product = product();
        String roadmap = roadmap(product);
        full(product, roadmap);
        String table = shownAs(address(roadmap, field.name(), "DATES"), "csv");
        assertTrue(table.contains(value), table);
        List<String> others = Arrays.stream(SharedField.values())
                .filter(other -> other != field)
                .map(Enum::name)
                .toList();
        String without = address(roadmap, others.toArray(String[]::new));
        for (String format : FORMATS) assertFalse(shownAs(without, format).contains(value), format);
    }

    @Test
    void datesStatusHorizonAndConfidenceAreShownOnlyIfTheyAreNamed() {
        String product = product();
        String roadmap = roadmap(product);
        full(product, roadmap);
        String item = "lanes[0].items[0].";
        shown(address(roadmap, "DATES", "STATUS", "HORIZON", "CONFIDENCE", "RELEASE"))
                .body(item + "span.from", equalTo("2026-07-01"))
                .body(item + "status", equalTo("IN_PROGRESS"))
                .body(item + "horizon", equalTo("NEXT"))
                .body(item + "confidence", equalTo(83))
                .body("markers.kind", hasItem("RELEASE"));
        shown(address(roadmap, "RELEASE"))
                .body(item + "title", equalTo("退款 Refunds"))
                .body(item + "start", nullValue())
                .body(item + "span", nullValue())
                .body(item + "status", nullValue())
                .body(item + "horizon", nullValue())
                .body(item + "confidence", nullValue())
                .body(item + "productId", nullValue())
                .body("span", nullValue())
                // the release's own date would tell as much
                .body("markers.kind", contains("TODAY"));
        String bare = address(roadmap);
        assertFalse(shownAs(bare, "ics").contains("BEGIN:VEVENT"));
        assertFalse(shownAs(bare, "csv").contains("2026-07-01"));
        assertFalse(shownAs(bare, "svg").contains("In progress"));
        assertTrue(shownAs(bare, "svg").contains("退款 Refunds"));
    }

    @Test
    void nothingOfAConfidentialProductIsShownWhoeverMadeTheLink() {
        String line = line();
        String roadmap = roadmap(line);
        open(roadmap, "open", Map.of());
        String secret = create("products", Map.of("key", Api.key(), "name", "Secret", "productLineId", id(line)));
        open(roadmap, "secret", Map.of("productId", id(secret)));
        String address = address(roadmap, "DATES");
        shown(address).body(TITLES, containsInAnyOrder("open", "secret"));
        patch(secret, Map.of("confidential", true)).statusCode(200);
        shown(address).body(TITLES, contains("open"));
        for (String format : FORMATS) assertFalse(shownAs(address, format).contains("secret"));
    }
}
