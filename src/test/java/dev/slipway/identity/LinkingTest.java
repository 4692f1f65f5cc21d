package dev.slipway.identity;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;

/** Which person an account belongs to that is seen for the first time. */
@SlipwayTest
class LinkingTest {

    private static String address() {
        return Api.key().toLowerCase(Locale.ROOT);
    }

    private static Account with(String email) {
        return Account.of("VIEWER").with("email", email);
    }

    private static String personWith(String email) {
        return id(create("people", Map.of("name", "Known 认识", "email", email)));
    }

    @Test
    void theDomainOfAnAddressIsTheSameHoweverItIsWritten() {
        String name = address();
        assertEquals(
                personWith(name + "@例子.公司"),
                with(name + "@xn--fsqu00a.xn--55qx5d").person());
        String other = address();
        assertEquals(
                personWith(other + "@xn--fsqu00a.xn--55qx5d"),
                with(other + "@例子.公司").person());
        String mixed = address();
        assertEquals(
                personWith(mixed + "@BÜCHER.example.com"),
                with(mixed.toUpperCase(Locale.ROOT) + "@bücher.EXAMPLE.com").person());
    }

    @Test
    void anAddressThatIsWrittenTheSameGoesBefore() {
        String name = address();
        String ascii = personWith(name + "@xn--fsqu00a.xn--55qx5d");
        String chinese = personWith(name + "@例子.公司");
        assertEquals(chinese, with(name + "@例子.公司").person());
        assertEquals(ascii, with(name + "@xn--fsqu00a.xn--55qx5d").person());
    }

    @Test
    void theDomainIsAllThatIsReadInSeveralWays() {
        String name = address();
        String person = personWith(name + "@example.com");
        assertNotEquals(person, with(name + "+x@example.com").person());
        assertNotEquals(person, with(name + "@example.co").person());
        assertNotEquals(person, with("x" + name + "@example.com").person());
    }

    @Test
    void aPersonInTheTrashIsNotFoundButEnteredAnew() {
        String email = address() + "@example.com";
        String gone = "/api/v1/people/" + personWith(email);
        Records.delete(gone).statusCode(204);
        String person = with(email).person();
        assertNotEquals(id(gone), person);
        admin().get("/api/v1/people/" + person).then().body("email", equalTo(email));
        // the address is taken now
        Records.restore(gone).statusCode(409);
    }

    @Test
    void thePersonOfAnAccountStaysOutOfTheTrashUntilTheAccountIsUnlinked() {
        Account account = Account.of("VIEWER");
        String person = "/api/v1/people/" + account.person();
        Records.delete(person).statusCode(409);
        Records.delete("/api/v1/identities/" + identity(account)).statusCode(204);
        Records.delete(person).statusCode(204);
        assertNotEquals(id(person), account.person());
    }

    @Test
    void accountsOfTwoProvidersWithOneAddressAreOnePerson() {
        Account here = Account.of("VIEWER");
        Account there = Account.ofPartner("EDITOR").with("email", here.claims().get("email"));
        assertEquals(here.person(), there.person());
    }

    @Test
    void ofManyNewAccountsWithOneAddressOneIsThePersons() throws Exception {
        for (int round = 0; round < 3; round++) {
            String email = address() + "@example.com";
            List<Callable<String>> calls = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                String token = with(email).token();
                calls.add(() -> signedIn(token));
            }
            List<String> people = Crowd.of(calls);
            assertEquals(8, new HashSet<>(people).size());
            admin().get("/api/v1/people?total=true&email=" + email).then().body("total", equalTo(1));
        }
    }

    @Test
    void aPersonWhoIsEnteredAtTheSameMomentKeepsNobodyOut() throws Exception {
        for (int round = 0; round < 5; round++) {
            String email = address() + "@example.com";
            String token = with(email).token();
            Map<String, String> person = Map.of("name", "Entered 录入", "email", email);
            Crowd.of(List.<Callable<Object>>of(
                    () -> signedIn(token), () -> admin().body(person).post("/api/v1/people")));
            admin().get("/api/v1/people?total=true&email=" + email).then().body("total", equalTo(1));
        }
    }

    @Test
    void whatIsNoAddressIsLeftOut() {
        for (Object email : List.of(5, List.of("a@example.com"), "@", "a@", "长".repeat(300) + "@example.com")) {
            Account account = Account.of("VIEWER").with("email", email);
            admin().get("/api/v1/people/" + account.person()).then().body("email", nullValue());
        }
    }

    private static String signedIn(String token) {
        return as(token).get("/api/v1/me").then().statusCode(200).extract().path("name");
    }

    private static String identity(Account account) {
        return admin().get("/api/v1/identities?subject=" + account.claims().get("sub"))
                .path("items[0].id");
    }
}
