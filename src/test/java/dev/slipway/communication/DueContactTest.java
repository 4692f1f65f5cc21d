package dev.slipway.communication;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Talks.plan;
import static dev.slipway.testing.Talks.planForFunction;
import static dev.slipway.testing.Talks.said;
import static dev.slipway.testing.Talks.stakeholder;
import static dev.slipway.testing.Talks.talk;
import static dev.slipway.testing.Talks.today;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import dev.slipway.testing.Talks;
import dev.slipway.testing.Tokens;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Who is to be talked to, over HTTP. */
@SlipwayTest
class DueContactTest {

    private static final String DUE = "/api/v1/communication-plans/due?productId=";

    /** Stakeholders of a function who are engaged with a product, one more than are listed. */
    private static final String CROWD = """
            with crowd as (
                insert into stakeholder (id, version, created_at, created_by, updated_at, updated_by, tags, kind, function, name,
                    local_names, languages, confidential)
                select gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', 'PERSON', 'TARGET_AUDIENCE', 'n' || i, '{}', '{}',
                    false
                from generate_series(1, 501) i returning id)
            insert into engagement (id, version, created_at, created_by, updated_at, updated_by, tags, stakeholder_id, product_id,
                valid_from, power, interest, current_engagement, desired_engagement)
            select gen_random_uuid(), 1, now(), 'system', now(), 'system', '{}', id, '%s', '2020-01-01', 3, 3, 'NEUTRAL', 'NEUTRAL'
            from crowd""";

    @Inject
    DataSource database;

    private static ValidatableResponse due(String product, String query) {
        return admin().get(DUE + id(product) + query).then().statusCode(200);
    }

    private static void engage(String stakeholder, String product, String from) {
        create(
                "engagements",
                Map.of(
                        "stakeholderId", id(stakeholder),
                        "productId", id(product),
                        "validFrom", from,
                        "power", "4",
                        "interest", "3",
                        "currentEngagement", "NEUTRAL",
                        "desiredEngagement", "SUPPORTIVE"));
    }

    @Test
    void theNextTalkIsDueACadenceAfterTheLastWhateverItsChannel() {
        String product = product();
        String somebody = stakeholder();
        String plan = plan(product, somebody, Map.of("channel", "MEETING"));
        talk(product, 30, somebody);
        String last = talk(product, 20, somebody, stakeholder());
        due(product, "")
                .body("on", equalTo(today().toString()))
                .body("items", hasSize(1))
                .body("items[0].communicationPlanId", equalTo(id(plan)))
                .body("items[0].stakeholderName", equalTo("周敏 Zhou Min"))
                .body("items[0].productName", equalTo("Quick"))
                .body("items[0].lastInteractionId", equalTo(id(last)))
                .body("items[0].neverContacted", equalTo(false))
                .body("items[0].dueOn", equalTo(today().minusDays(6).toString()))
                .body("items[0].daysOverdue", equalTo(6))
                .body("formula.name", equalTo("contact-due"));
        delete(last).statusCode(204);
        due(product, "").body("items.daysOverdue", contains(16));
    }

    @Test
    void whoWasNeverTalkedToIsDueOnThePlansFirstDay() {
        String product = product();
        plan(product, stakeholder(), Map.of("startsOn", today().minusDays(5).toString()));
        due(product, "")
                .body("items.neverContacted", contains(true))
                .body("items.daysOverdue", contains(5))
                .body("items[0].lastInteractionId", nullValue());
    }

    @Test
    void nobodyIsDueBeforeAPlanBeginsOrAfterItEnds() {
        String product = product();
        String somebody = stakeholder();
        talk(product, 300, somebody);
        plan(product, somebody, Map.of("startsOn", today().plusDays(3).toString()));
        plan(product, somebody, Map.of("endsOn", today().minusDays(1).toString()));
        // due tomorrow, when it is over
        talk(product, 13, somebody);
        plan(product, somebody, Map.of("endsOn", today().toString()));
        due(product, "&withinDays=2").body("items", empty());
        due(product, "&withinDays=3")
                .body("items.dueOn", contains(today().plusDays(3).toString()));
    }

    @Test
    void whoIsDueTodayIsNotOverdueAndWhoIsDueLaterIsSeenByLookingAhead() {
        String product = product();
        String now = stakeholder();
        String later = stakeholder();
        plan(product, now, Map.of());
        plan(product, later, Map.of());
        talk(product, 14, now);
        talk(product, 10, later);
        due(product, "&withinDays=0")
                .body("items.stakeholderId", contains(id(now)))
                .body("items.daysOverdue", contains(0));
        due(product, "&withinDays=4").body("items.stakeholderId", contains(id(now), id(later)));
    }

    @Test
    void aTalkCountsForWhomAndForWhatItWas() {
        String product = product();
        String organisation = stakeholder(Map.of("kind", "ORGANISATION"));
        String member = stakeholder(Map.of("parentId", id(organisation)));
        plan(product, organisation, Map.of("startsOn", today().minusDays(1).toString()));
        talk(product, 0, member);
        talk(product(), 0, organisation);
        create("interactions", said(new String[] {organisation}, Map.of("at", Talks.daysAgo(0))));
        due(product, "").body("items.neverContacted", contains(true));
    }

    @Test
    void aPlanForAFunctionIsForEachOfItsStakeholdersWhoIsEngagedWithTheProduct() {
        String product = product();
        String engaged = stakeholder(Map.of("function", "REGULATOR"));
        String another = stakeholder(Map.of("function", "REGULATOR"));
        String later = stakeholder(Map.of("function", "REGULATOR"));
        String other = stakeholder(Map.of("function", "FINANCE"));
        engage(engaged, product, "2026-01-01");
        engage(another, product, "2026-01-01");
        engage(another, product, "2026-02-01");
        engage(another, product(), "2026-01-01");
        engage(later, product, today().plusDays(1).toString());
        engage(other, product, "2026-01-01");
        planForFunction(product, "REGULATOR");
        talk(product, 100, engaged);
        due(product, "")
                .body("items.stakeholderId", contains(id(another), id(engaged)))
                .body("items.function", contains("REGULATOR", "REGULATOR"))
                .body("items.neverContacted", contains(true, false));
    }

    @Test
    void whoAskedToBeForgottenIsNotTalkedTo() {
        String product = product();
        String somebody = stakeholder();
        plan(product, somebody, Map.of());
        admin().body(Map.of("reason", "本人要求 Asked for"))
                .post(somebody + "/erasure")
                .then()
                .statusCode(200);
        due(product, "").body("items", empty());
    }

    @Test
    void fiveHundredAreListedAndThatThereAreMoreIsSaid() throws SQLException {
        String product = product();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(CROWD.formatted(id(product)));
        }
        planForFunction(product, "TARGET_AUDIENCE");
        due(product, "").body("items", hasSize(500)).body("more", equalTo(true));
    }

    @Test
    void itIsAskedForByOwnerAndByStakeholder() {
        String product = product();
        String owner = person();
        String one = stakeholder();
        String two = stakeholder();
        plan(product, one, Map.of("ownerId", id(owner)));
        plan(product, two, Map.of());
        due(product, "&ownerId=" + id(owner)).body("items.stakeholderId", contains(id(one)));
        due(product, "&stakeholderId=" + id(two)).body("items.stakeholderId", contains(id(two)));
    }

    @ParameterizedTest
    @CsvSource({
        "withinDays=-1,withinDays,RANGE",
        "withinDays=367,withinDays,RANGE",
        "withinDays=soon,withinDays,INTEGER_EXPECTED",
        "productId=all,productId,UUID_EXPECTED",
        "person=x,person,UNKNOWN_PARAMETER",
    })
    void aWrongParameterIsRefusedByItsName(String query, String parameter, String code) {
        admin().get("/api/v1/communication-plans/due?" + query)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter))
                .body("errors.code", contains(code));
    }

    @Test
    void whatACallerMayNotKnowOfIsNeitherListedNorCounted() {
        String product = product();
        String somebody = stakeholder();
        String secret = Talks.secret();
        plan(product, somebody, Map.of());
        plan(product, secret, Map.of());
        String open = talk(product, 40, somebody);
        String hidden = talk(product, 16, somebody, secret);
        String viewer = Account.of("VIEWER").token();
        as(viewer)
                .get(DUE + id(product))
                .then()
                .body("items.stakeholderId", contains(id(somebody)))
                .body("items.lastInteractionId", contains(id(open)));
        due(product, "&stakeholderId=" + id(somebody)).body("items.lastInteractionId", contains(id(hidden)));
        patch(product, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(DUE + id(product)).then().body("items", empty());
    }

    @Test
    void itTakesTheScopesOfBothAreas() {
        for (String scope : List.of("stakeholders:read", "catalog:read")) {
            as(Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of(scope))))
                    .get("/api/v1/communication-plans/due")
                    .then()
                    .statusCode(403);
        }
    }

    @Test
    void itCostsOneStatementHoweverManyAreDue() {
        String product = product();
        for (int i = 0; i < 5; i++) {
            String somebody = stakeholder();
            plan(product, somebody, Map.of());
            talk(product, 30 + i, somebody);
        }
        assertEquals(1, Statements.during(() -> due(product, "")).size());
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        assertEquals(
                1, Statements.during(() -> as(viewer).get(DUE + id(product))).size());
    }
}
