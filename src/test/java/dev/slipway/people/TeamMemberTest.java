package dev.slipway.people;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Memberships in product management teams over HTTP. */
@SlipwayTest
class TeamMemberTest {

    private static Map<String, Object> member(String product, String person, String role, String from, String to) {
        Map<String, Object> body =
                new HashMap<>(Map.of("productId", id(product), "personId", id(person), "role", role, "startsOn", from));
        if (to != null) body.put("endsOn", to);
        return body;
    }

    private static Map<String, Object> manager(String product, String from, String to) {
        return member(product, person(), "PRODUCT_MANAGER", from, to);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-01,", "2026-06-30,2026-12-31", "2025-01-01,2026-01-01", "2026-03-01,2026-03-01"})
    void aProductHasOneProductManagerAtATime(String from, String to) {
        String product = product();
        create("team-members", manager(product, "2026-01-01", "2026-06-30"));
        post("team-members", manager(product, from, to))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.code", contains("TEAM_MEMBER_ROLE_MANAGER"));
        create("team-members", manager(product(), from, to));
    }

    @Test
    void aProductManagerFollowsTheOtherTheDayAfter() {
        String product = product();
        String first = create("team-members", manager(product, "2026-01-01", null));
        post("team-members", manager(product, "2026-07-01", null)).statusCode(409);
        patch(first, Map.of("endsOn", "2026-06-30")).statusCode(200);
        create("team-members", manager(product, "2026-07-01", null));
        patch(first, Map.of("endsOn", "2026-07-01")).statusCode(409);
        admin().get(first + "/history")
                .then()
                .body("items.event", contains("UPDATED", "CREATED"))
                .body("items[0].changes.field", contains("endsOn"))
                .body("items[0].changes.newValue", contains("2026-06-30"));
    }

    @RepeatedTest(3)
    void ofManyProductManagersAtOnceOneStays() throws Exception {
        String product = product();
        List<Callable<Integer>> calls = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            Map<String, Object> manager = manager(product, "2026-01-01", null);
            calls.add(() -> post("team-members", manager).extract().statusCode());
        }
        List<Integer> answers = Crowd.of(calls).stream().sorted().toList();
        assertEquals(List.of(201, 409, 409, 409, 409), answers);
    }

    @Test
    void onePersonIsNotTwiceInOneRoleAtATime() {
        String product = product();
        String person = person();
        create("team-members", member(product, person, "TECHNICAL_LEAD", "2026-01-01", "2026-06-30"));
        post("team-members", member(product, person, "TECHNICAL_LEAD", "2026-06-30", null))
                .statusCode(409)
                .body("errors.code", contains("TEAM_MEMBER_ROLE_OVERLAP"));
        create("team-members", member(product, person, "TECHNICAL_LEAD", "2026-07-01", null));
        create("team-members", member(product, person, "DESIGN_LEAD", "2026-01-01", null));
        create("team-members", member(product, person(), "TECHNICAL_LEAD", "2026-01-01", null));
        create("team-members", member(product(), person, "TECHNICAL_LEAD", "2026-01-01", null));
    }

    @Test
    void aTimeInTheTrashCountsOnlyOnceItIsRestored() {
        String product = product();
        String trashed = create("team-members", manager(product, "2026-01-01", null));
        delete(trashed).statusCode(204);
        String second = create("team-members", manager(product, "2026-01-01", null));
        restore(trashed).statusCode(409).body("errors.code", contains("TEAM_MEMBER_ROLE_MANAGER"));
        delete(second).statusCode(204);
        restore(trashed).statusCode(200);
    }

    @Test
    void aTimeDoesNotEndBeforeItStarts() {
        post("team-members", manager(product(), "2026-02-01", "2026-01-31"))
                .statusCode(422)
                .body("errors.pointer", contains("/endsOn"))
                .body("errors.code", contains("BEFORE"));
        create("team-members", manager(product(), "2026-02-01", "2026-02-01"));
    }

    @Test
    void aMemberIsALivePersonOfALiveProduct() {
        String person = person();
        String product = product();
        delete(person).statusCode(204);
        post("team-members", member(product, person, "OTHER", "2026-01-01", null))
                .statusCode(422)
                .body("errors.pointer", contains("/personId"));
        String nowhere = "/" + UUID.randomUUID();
        post("team-members", member(nowhere, person(), "OTHER", "2026-01-01", null))
                .statusCode(422)
                .body("errors.pointer", contains("/productId"));
    }

    @Test
    void aMemberIsReadWithPersonAndProductWhoStayWhileItLasts() {
        String product = product();
        String person = person();
        String member = create("team-members", member(product, person, "OTHER", "2026-01-01", null));
        admin().get(member + "?include=person,product")
                .then()
                .statusCode(200)
                .body("person.id", equalTo(id(person)))
                .body("product.id", equalTo(id(product)))
                .body("product.stage", equalTo("CONCEPT"));
        delete(person).statusCode(409).body("code", equalTo("IN_USE"));
        delete(product).statusCode(409).body("code", equalTo("IN_USE"));
    }
}
