package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.body;
import static dev.slipway.responsibilities.Given.item;
import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.release;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.said;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.responsibilities.Given.task;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.line;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.product;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Teams;
import dev.slipway.value.Uuid7;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Responsibilities over HTTP. */
@SlipwayTest
class ResponsibilityTest {

    private String product;
    private String who;

    @BeforeEach
    void aProductAndSomebody() {
        product = product();
        who = stakeholder("علي 李伟 👩‍💻");
    }

    @Test
    void itBelongsToWhomItsSubjectBelongsTo() {
        String plan = plan(product);
        for (String subject :
                List.of(plan, task(plan, "t", "2027-01-29"), release(product), item("productId", product, Map.of()))) {
            admin().get(responsible(subject, who, "CONSULTED") + "?include=stakeholder")
                    .then()
                    .statusCode(200)
                    .body("productId", equalTo(id(product)))
                    .body("productLineId", nullValue())
                    .body("stakeholder.name", equalTo("علي 李伟 👩‍💻"));
        }
        admin().get("/api/v1/responsibilities?productId=" + id(product)).then().body("items", hasSize(4));
    }

    @Test
    void onTheRoadmapOfALineItBelongsToTheLineAndIsAboutTheProductOfTheItem() {
        String line = line();
        String ofLine = create("products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line)));
        String item = item("productLineId", line, Map.of("productId", id(ofLine)));
        admin().get(responsible(item, who, "RESPONSIBLE"))
                .then()
                .body("productId", equalTo(id(ofLine)))
                .body("productLineId", equalTo(id(line)));
    }

    @ParameterizedTest
    @CsvSource({
        "subject,MEMO,400,/subject",
        "subject,,422,/subject",
        "subjectId,1,400,/subjectId",
        "role,OWNER,400,/role",
        "role,,422,/role",
        "note,'',422,/note",
        "stakeholderId,0198f000-0038-7000-8000-00000000ffff,422,/stakeholderId",
        "person,x,400,/person",
    })
    void whatCannotBeIsNamed(String field, String value, int status, String pointer) {
        Map<String, Object> body = body(plan(product), who, "INFORMED");
        body.put(field, value);
        post("responsibilities", body).statusCode(status).body("errors.pointer", contains(pointer));
    }

    @Test
    void itsSubjectIsALiveRecordOfItsType() {
        String plan = plan(product);
        Map<String, Object> body = body(plan, who, "INFORMED");
        body.put("subject", "RELEASE");
        post("responsibilities", body).statusCode(422).body("errors.pointer", contains("/subjectId"));
        body.put("subjectId", Uuid7.next().toString());
        post("responsibilities", body).statusCode(422).body("errors.code", contains("REFERENCE_NOT_FOUND"));
        delete(plan).statusCode(204);
        said(plan, who, "INFORMED").statusCode(422).body("errors.pointer", contains("/subjectId"));
    }

    @Test
    void aRoleOfAStakeholderInASubjectIsSaidOnce() throws Exception {
        String plan = plan(product);
        List<Integer> answers =
                Crowd.of(4, () -> said(plan, who, "RESPONSIBLE").extract().statusCode());
        assertEquals(List.of(201, 409, 409, 409), answers.stream().sorted().toList());
        said(plan, who, "RESPONSIBLE")
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.code", contains("RESPONSIBILITY_ROLE_KEY"))
                .body("errors.pointer", contains("/role"));
        said(plan, who, "CONSULTED").statusCode(201);
        said(plan(product), who, "RESPONSIBLE").statusCode(201);
    }

    @Test
    void ofSeveralWhoNameAnAccountableAtOnceAllAreHeardAndTheCheckTells() throws Exception {
        String plan = plan(product);
        List<Integer> answers = Crowd.of(4, () -> said(plan, stakeholder("同名 Same"), "ACCOUNTABLE")
                .extract()
                .statusCode());
        assertEquals(List.of(201, 201, 201, 201), answers);
        admin().get("/api/v1/responsibilities/check?subject=LAUNCH_PLAN&subjectId=" + id(plan))
                .then()
                .body("findings[0].code", equalTo("ACCOUNTABLE_SEVERAL"))
                .body("findings[0].accountableIds", hasSize(4));
    }

    @Test
    void itStaysWithItsSubject() {
        String responsibility = responsible(plan(product), who, "INFORMED");
        patch(responsibility, Map.of("subjectId", id(plan(product))))
                .statusCode(409)
                .body("errors.code", contains("RESPONSIBILITY_SUBJECT_ID_FIXED"));
        patch(responsibility, Map.of("role", "CONSULTED", "stakeholderId", id(stakeholder("接手 Next")), "note", "全部"))
                .statusCode(200)
                .body("role", equalTo("CONSULTED"));
    }

    @Test
    void aSubjectMovesToNoOtherProductUnderThoseWhoAreResponsible() {
        String release = release(product);
        String line = line();
        String first = create("products", Map.of("key", Api.key(), "name", "P", "productLineId", id(line)));
        String item = item("productLineId", line, Map.of("productId", id(first)));
        String ofRelease = responsible(release, who, "INFORMED");
        String ofItem = responsible(item, who, "INFORMED");
        patch(release, Map.of("productId", id(product())))
                .statusCode(409)
                .body("errors.code", contains("RELEASE_PRODUCT_ID_RESPONSIBILITIES"));
        Map<String, Object> none = new HashMap<>();
        none.put("productId", null);
        patch(item, none).statusCode(409).body("errors.code", contains("ROADMAP_ITEM_PRODUCT_ID_RESPONSIBILITIES"));
        delete(ofRelease).statusCode(204);
        delete(ofItem).statusCode(204);
        String next = product();
        patch(release, Map.of("productId", id(next))).statusCode(200);
        patch(item, none).statusCode(200);
        restore(ofRelease).statusCode(200).body("productId", equalTo(id(next)));
        restore(ofItem).statusCode(200).body("productId", nullValue()).body("productLineId", equalTo(id(line)));
    }

    @Test
    void aSubjectGoesToTheTrashAllTheSameAndItsResponsibilitiesWait() {
        String plan = plan(product);
        String responsibility = responsible(plan, who, "INFORMED");
        String other = responsible(plan, who, "RESPONSIBLE");
        delete(plan).statusCode(204);
        admin().get(responsibility).then().statusCode(200);
        for (String view : List.of("check", "load", "matrix")) {
            admin().get("/api/v1/responsibilities/" + view + "?productId=" + id(product))
                    .then()
                    .body("findings", view.equals("check") ? empty() : nullValue())
                    .body("people", view.equals("load") ? empty() : nullValue())
                    .body("rows", view.equals("matrix") ? empty() : nullValue());
        }
        admin().get("/api/v1/responsibilities/check?subject=LAUNCH_PLAN&subjectId=" + id(plan))
                .then()
                .statusCode(404);
        patch(responsibility, Map.of("note", "等待 Waiting")).statusCode(200);
        delete(other).statusCode(204);
        restore(other).statusCode(422).body("errors.pointer", contains("/subjectId"));
        restore(plan).statusCode(200);
        restore(other).statusCode(200);
        admin().get("/api/v1/responsibilities/matrix?productId=" + id(product))
                .then()
                .body("rows[0].cells.letters", contains("RI"));
    }

    @Test
    void aStakeholderWithARoleStays() {
        String responsibility = responsible(plan(product), who, "INFORMED");
        delete(who).statusCode(409).body("code", equalTo("IN_USE"));
        delete(responsibility).statusCode(204);
        delete(who).statusCode(204);
    }

    @Test
    void theTeamOfTheProductSaysWhoDoesWhat() {
        Account member = Account.of("EDITOR");
        Teams.join(product, member);
        Map<String, Object> own = body(plan(product), who, "INFORMED");
        Map<String, Object> foreign = body(plan(product()), who, "INFORMED");
        as(member.token()).body(own).post("/api/v1/responsibilities").then().statusCode(201);
        as(member.token()).body(foreign).post("/api/v1/responsibilities").then().statusCode(403);
    }

    @Test
    void itIsFoundByEachOfItsParts() {
        String plan = plan(product);
        String first = responsible(plan, who, "INFORMED");
        String second = responsible(task(plan, "t", "2027-01-29"), who, "ACCOUNTABLE");
        Map<String, List<String>> found = Map.of(
                "subjectId=" + id(plan), List.of(first),
                "stakeholderId=" + id(who), List.of(first, second),
                "stakeholderId=" + id(who) + "&role=ACCOUNTABLE", List.of(second),
                "productId=" + id(product) + "&subject=LAUNCH_PLAN", List.of(first),
                "productId=" + id(product) + "&subject=RELEASE", List.of());
        found.forEach((query, expected) -> admin().get("/api/v1/responsibilities?" + query)
                .then()
                .body(
                        "items.id",
                        containsInAnyOrder(
                                expected.stream().map(path -> id(path)).toArray())));
    }
}
