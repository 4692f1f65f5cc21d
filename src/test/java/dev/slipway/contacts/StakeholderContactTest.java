package dev.slipway.contacts;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.post;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contacts of stakeholders over HTTP. */
@SlipwayTest
class StakeholderContactTest {

    private String stakeholder;

    @BeforeEach
    void aStakeholder() {
        stakeholder = create("stakeholders", Bodies.of("stakeholders", null));
    }

    private Map<String, Object> body(String kind, String value, Map<String, ?> more) {
        Map<String, Object> body =
                new HashMap<>(Map.of("stakeholderId", id(stakeholder), "kind", kind, "value", value));
        body.putAll(more);
        return body;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EMAIL | ' Wang.Fang@EXAMPLE.com ' | Wang.Fang@example.com",
                "EMAIL | 王芳@例子.测试 | 王芳@例子.测试",
                "EMAIL | a@xn--fsqu00a.xn--0zwm56d | a@例子.测试",
                "PHONE | '+86 138-0013 8000' | +8613800138000",
                "PHONE | '＋８６（１３８）００１３８０００' | +8613800138000",
                "PHONE | '0044 20 7946 0958' | +442079460958",
                "WECHAT | ' Zhao_min-1 ' | Zhao_min-1",
                "DINGTALK | 王芳.sales | 王芳.sales",
                "FEISHU | ou_7d8a6e6df7621556 | ou_7d8a6e6df7621556",
                "OTHER | '香港 ☎ 九龙' | 香港 ☎ 九龙"
            })
    void aValueIsKeptInOneWayOfWriting(String kind, String said, String kept) {
        post("stakeholder-contacts", body(kind, said, Map.of())).statusCode(201).body("value", equalTo(kept));
    }

    @ParameterizedTest
    @CsvSource({
        "EMAIL,wang.fang",
        "EMAIL,wang fang@example.com",
        "EMAIL,a..b@example.com",
        "EMAIL,a@example",
        "EMAIL,a@-x.com",
        "PHONE,13800138000",
        "PHONE,+012345678",
        "PHONE,+86138001380001234",
        "PHONE,+86x13800138000",
        "WECHAT,abc",
        "WECHAT,王芳王芳王芳",
        "DINGTALK,a b"
    })
    void aValueIsOneOfItsKind(String kind, String value) {
        post("stakeholder-contacts", body(kind, value, Map.of()))
                .statusCode(422)
                .body("errors.pointer", contains("/value"))
                .body("errors.code", contains(kind + "_EXPECTED"));
    }

    @Test
    void aStakeholderHasAContactOnceWhateverItsCase() {
        String first = create("stakeholder-contacts", body("EMAIL", "a@example.com", Map.of()));
        post("stakeholder-contacts", body("EMAIL", "A@EXAMPLE.COM", Map.of()))
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_CONTACT_VALUE_KEY"));
        post("stakeholder-contacts", body("OTHER", "a@example.com", Map.of())).statusCode(201);
        delete(first).statusCode(204);
        post("stakeholder-contacts", body("EMAIL", "A@EXAMPLE.COM", Map.of())).statusCode(201);
    }

    @Test
    void oneContactOfAKindIsPreferred() {
        String first = create("stakeholder-contacts", body("EMAIL", "a@example.com", Map.of("preferred", true)));
        Map<String, Object> second = body("EMAIL", "b@example.com", Map.of("preferred", true));
        post("stakeholder-contacts", second)
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_CONTACT_PREFERRED_KEY"));
        post("stakeholder-contacts", body("WECHAT", "zhaomin", Map.of("preferred", true)))
                .statusCode(201);
        patch(first, Map.of("preferred", false)).statusCode(200);
        post("stakeholder-contacts", second).statusCode(201);
    }

    @Test
    void aContactEndsNotBeforeItBeginsAndStaysWithItsStakeholder() {
        post(
                        "stakeholder-contacts",
                        body("EMAIL", "a@example.com", Map.of("validFrom", "2026-02-01", "validTo", "2026-01-31")))
                .statusCode(422)
                .body("errors.code", contains("BEFORE"));
        String contact = create("stakeholder-contacts", body("EMAIL", "a@example.com", Map.of()));
        String note = create("stakeholder-notes", Map.of("stakeholderId", id(stakeholder), "text", "备注"));
        String other = id(create("stakeholders", Bodies.of("stakeholders", null)));
        patch(contact, Map.of("stakeholderId", other))
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_CONTACT_STAKEHOLDER_ID_FIXED"));
        patch(note, Map.of("stakeholderId", other))
                .statusCode(409)
                .body("errors.code", contains("STAKEHOLDER_NOTE_STAKEHOLDER_ID_FIXED"));
        delete(stakeholder).statusCode(409).body("code", equalTo("IN_USE"));
    }
}
