package dev.slipway.people;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.person;
import static dev.slipway.testing.Records.post;
import static dev.slipway.testing.Records.restore;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People over HTTP. */
@SlipwayTest
class PersonTest {

    private static String email() {
        return Api.key().toLowerCase(Locale.ROOT) + "@example.com";
    }

    @Test
    void anEmailIsThatOfOnePersonWhateverItsCase() {
        String email = email();
        String first = create("people", Map.of("name", "林晓雯", "email", email));
        String other = email.toUpperCase(Locale.ROOT);
        post("people", Map.of("name", "Other", "email", other))
                .statusCode(409)
                .body("code", equalTo("NOT_UNIQUE"))
                .body("errors.pointer", contains("/email"));
        String second = person();
        patch(second, Map.of("email", other)).statusCode(409).body("errors.pointer", contains("/email"));
        patch(first, Map.of("email", other)).statusCode(200).body("email", equalTo(other));
    }

    @Test
    void theEmailOfAPersonInTheTrashIsFreeAndKeepsThemThereOnceTaken() {
        String email = email();
        String trashed = create("people", Map.of("name", "First", "email", email));
        delete(trashed).statusCode(204);
        create("people", Map.of("name", "Second", "email", email));
        restore(trashed).statusCode(409).body("errors.pointer", contains("/email"));
    }

    @Test
    void manyPeopleHaveNoEmail() {
        admin().get(person()).then().body("email", equalTo(null));
        admin().get(person()).then().body("email", equalTo(null));
    }

    @ParameterizedTest
    @CsvSource({"locale,zh-Hans-CN", "locale,en-GB", "timeZone,Asia/Shanghai", "timeZone,UTC", "function,LEGAL"})
    void aPersonHasALanguageATimeZoneAndAFunction(String field, String value) {
        patch(person(), Map.of(field, value)).statusCode(200).body(field, equalTo(value));
    }

    @ParameterizedTest
    @CsvSource({
        "email,nobody,EMAIL",
        "email,a@b@example.com,EMAIL",
        "locale,zh_CN,LANGUAGE_TAG",
        "locale,xx,LANGUAGE_TAG",
        "timeZone,CST+8,TIME_ZONE_ID",
        "timeZone,asia/shanghai,TIME_ZONE_ID",
        "name,' ',NOT_BLANK"
    })
    void aValueOfTheRightTypeMayStillBeWrong(String field, String value, String code) {
        patch(person(), Map.of(field, value))
                .statusCode(422)
                .body("errors.pointer", contains("/" + field))
                .body("errors.code", contains(code));
    }

    @ParameterizedTest
    @ValueSource(strings = {"legal", "CUSTOMER_", ""})
    void aFunctionThatDoesNotExistIsNotOfTheForm(String function) {
        patch(person(), Map.of("function", function))
                .statusCode(400)
                .body("errors.pointer", contains("/function"))
                .body("errors.code", contains("ONE_OF_EXPECTED"));
    }
}
