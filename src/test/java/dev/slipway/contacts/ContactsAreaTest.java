package dev.slipway.contacts;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Fields;
import dev.slipway.data.Repository;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Contacts of stakeholders and notes on them: who has not the right to read them reads them nowhere. */
@SlipwayTest
class ContactsAreaTest {

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private final Account owner = Account.of("EDITOR");
    private final String word = "w" + Api.key().toLowerCase(java.util.Locale.ROOT);
    private String stakeholder;
    private String contact;
    private String note;

    @BeforeEach
    void aStakeholderWithAContactAndANote() {
        of(false);
    }

    private void of(boolean confidential) {
        stakeholder = create(
                "stakeholders",
                Map.of(
                        "kind", "PERSON",
                        "function", "CUSTOMER",
                        "name", "赵敏",
                        "ownerId", owner.person(),
                        "confidential", confidential));
        contact = create(
                "stakeholder-contacts",
                Map.of("stakeholderId", id(stakeholder), "kind", "EMAIL", "value", word + "@example.com"));
        note = create("stakeholder-notes", Map.of("stakeholderId", id(stakeholder), "text", "备注 " + word));
    }

    private List<String> reads() {
        return List.of(
                contact,
                note,
                contact + "?include=stakeholder",
                contact + "?asOf=9999-01-01T00:00:00Z",
                contact + "/history",
                note + "/history",
                "/api/v1/stakeholder-contacts?total=true",
                "/api/v1/stakeholder-notes?q=" + word,
                "/api/v1/me/permissions?resource=stakeholder-notes&id=" + id(note));
    }

    @Test
    void readingThemTakesTheRoleOfAnEditorAndTheirOwnScope() {
        for (String stranger : List.of(
                Account.of("VIEWER").token(),
                Account.of("APPROVER").token(),
                Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("stakeholders:read", "stakeholders:write"))),
                Tokens.secret(List.of("VIEWER"), Map.of("scopes", List.of("contacts:read", "stakeholders:read"))))) {
            for (String read : reads()) {
                if (read.contains("permissions")) continue;
                as(stranger).get(read).then().statusCode(403);
            }
            for (String path :
                    List.of(stakeholder, stakeholder + "/tree", stakeholder + "/history", "/api/v1/stakeholders"))
                assertFalse(as(stranger).get(path).asString().contains(word), path);
            as(stranger).get(stakeholder + "?include=contacts").then().statusCode(400);
            as(stranger).get("/api/v1/stakeholders?total=true&q=" + word).then().body("total", equalTo(0));
        }
        for (String known : List.of(
                Account.of("EDITOR").token(),
                Tokens.secret(List.of("EDITOR"), Map.of("scopes", List.of("contacts:read", "stakeholders:read"))))) {
            for (String read : reads()) as(known).get(read).then().statusCode(200);
        }
    }

    @Test
    void noViewIncludesThem() {
        for (Repository<?, ?, ?> repository : repositories) {
            for (Fields.Include include : repository.fields().includes()) {
                assertFalse(include.area().equals("contacts"), repository.resource() + ' ' + include.name());
                assertFalse(include.entity().matches("StakeholderContact|StakeholderNote"), repository.resource());
            }
        }
    }

    @Test
    void thoseOfAConfidentialStakeholderExistForWhoMayKnowOfIt() {
        of(true);
        for (String stranger : List.of(Account.of("EDITOR").token(), Tokens.secret(List.of("EDITOR"), Map.of()))) {
            for (String read : List.of(contact, note, contact + "/history", contact + "?asOf=9999-01-01T00:00:00Z"))
                as(stranger).get(read).then().statusCode(404);
            as(stranger)
                    .get("/api/v1/stakeholder-contacts?total=true&stakeholderId=" + id(stakeholder))
                    .then()
                    .body("total", equalTo(0));
            as(stranger)
                    .get("/api/v1/stakeholder-notes?total=true&q=" + word + "&stakeholderId=" + id(stakeholder))
                    .then()
                    .body("total", equalTo(0));
            as(stranger)
                    .body(Map.of("stakeholderId", id(stakeholder), "text", "x"))
                    .post("/api/v1/stakeholder-notes")
                    .then()
                    .statusCode(422);
        }
        for (String read : reads()) as(owner.token()).get(read).then().statusCode(200);
    }

    @Test
    void whoChangesTheStakeholderChangesThem() {
        for (String path : List.of(contact, note)) {
            as(owner.token())
                    .header("If-Match", "*")
                    .contentType(dev.slipway.testing.Records.MERGE_PATCH)
                    .body(Map.of("tags", List.of("x")))
                    .patch(path)
                    .then()
                    .statusCode(200);
            as(Account.of("EDITOR").token())
                    .header("If-Match", "*")
                    .delete(path)
                    .then()
                    .statusCode(403)
                    .body("detail", containsString("owner"));
        }
    }

    @Test
    void equalContactsAreToldOnlyToWhoMayReadContacts() {
        String other = create("stakeholders", Map.of("kind", "TEAM", "function", "SALES", "name", "完全不同的名字"));
        create(
                "stakeholder-contacts",
                Map.of(
                        "stakeholderId",
                        id(other),
                        "kind",
                        "EMAIL",
                        "value",
                        word.toUpperCase(java.util.Locale.ROOT) + "@Example.com"));
        String similar = stakeholder + "/similar";
        as(Account.of("EDITOR").token())
                .get(similar)
                .then()
                .statusCode(200)
                .body("contactsCompared", equalTo(true))
                .body("items.find{it.stakeholder.id=='" + id(other) + "'}.reasons", equalTo(List.of("CONTACT")));
        for (String stranger : List.of(
                Account.of("VIEWER").token(),
                Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("stakeholders:read"))))) {
            String answer = as(stranger)
                    .get(similar)
                    .then()
                    .body("contactsCompared", equalTo(false))
                    .extract()
                    .asString();
            assertFalse(answer.contains(id(other)));
        }
        assertTrue(as(Api.ADMIN).get(similar).asString().contains(id(other)));
        assertEquals(
                404,
                as(Api.ADMIN)
                        .get("/api/v1/stakeholders/" + id(contact) + "/similar")
                        .statusCode());
    }
}
