package dev.slipway.identity;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Crowd;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who is let in with a provider's token, and as whom. */
@SlipwayTest
class SignInTest {

    private static ValidatableResponse me(String token) {
        return as(token).get("/api/v1/me").then();
    }

    private static void refused(String token) {
        me(token)
                .statusCode(401)
                .header("WWW-Authenticate", containsString("error=\"invalid_token\""))
                .body("code", equalTo("UNAUTHENTICATED"));
    }

    private static long ago(int seconds) {
        return Instant.now().getEpochSecond() - seconds;
    }

    @Test
    void aValidTokenLetsItsPersonIn() {
        Account account = Account.of("VIEWER");
        me(account.token())
                .statusCode(200)
                .body("name", containsString("person:"))
                .body("label", equalTo(account.claims().get("name")))
                .body("roles", contains("VIEWER"))
                .body("scopes", empty());
    }

    @Test
    void aTokenForAnotherAudienceIsRefused() {
        refused(Account.of("ADMIN").with("aud", "another").token());
        refused(Account.of("ADMIN").with("aud", null).token());
    }

    @Test
    void aTokenOfAnotherIssuerIsRefused() {
        refused(Account.of("ADMIN").with("iss", "https://elsewhere.example.com").token());
        refused(Account.of("ADMIN")
                .with("iss", Account.ofPartner().claims().get("iss"))
                .token());
    }

    @Test
    void anExpiredTokenIsRefusedButForASmallDifferenceOfClocks() {
        refused(Account.of("ADMIN").with("iat", ago(300)).with("exp", ago(60)).token());
        me(Account.of("ADMIN").with("iat", ago(60)).with("exp", ago(3)).token()).statusCode(200);
        refused(Account.of("ADMIN").with("nbf", ago(-60)).token());
    }

    @Test
    void aTokenWithoutExpiryOrSubjectIsRefused() {
        refused(Account.of("ADMIN").with("sub", null).token());
        refused(Account.of("ADMIN").with("sub", "x".repeat(256)).token());
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256"})
    void aTokenThatNoPrivateKeySignedIsRefused(String algorithm) {
        refused(Account.of("ADMIN").token(Map.of("algorithm", algorithm)));
    }

    @Test
    void aTokenOfAnUnknownKeyIsRefused() {
        refused(Account.of("ADMIN").token(Map.of("foreign", true)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJSUzI1NiJ9.e30.AA", "..", "é"})
    void whatIsNoTokenIsRefused(String token) {
        refused(token);
    }

    @Test
    void aChangedTokenIsRefused() {
        String token = Account.of("VIEWER").token();
        String[] parts = token.split("\\.");
        String[] admin = Account.of("ADMIN").token().split("\\.");
        refused(parts[0] + "." + admin[1] + "." + parts[2]);
    }

    @Test
    void severalProvidersAreTrustedEachForItsOwnAccounts() {
        Account here = Account.of("VIEWER");
        Account there = Account.ofPartner("EDITOR")
                .with("sub", here.claims().get("sub"))
                .with("email", null);
        me(there.token()).statusCode(200).body("roles", contains("EDITOR"));
        me(here.token()).statusCode(200).body("name", not(equalTo("person:" + there.person())));
    }

    @Test
    void rolesOfTheProviderAreMapped() {
        me(Account.of("product-lead", "unknown").token()).body("roles", contains("EDITOR", "APPROVER"));
    }

    @Test
    void withoutARoleNothingIsOpen() {
        String token = Account.of().token();
        me(token).statusCode(200).body("roles", empty());
        as(token).get("/api/v1/products").then().statusCode(403);
    }

    @Test
    void scopesOfSlipwaysFormNarrowAndOthersDoNot() {
        Account account = Account.of("ADMIN").with("scope", "openid profile catalog:read");
        me(account.token()).body("scopes", contains("catalog:read"));
        as(account.token()).get("/api/v1/products").then().statusCode(200);
        as(account.token()).get("/api/v1/people").then().statusCode(403);
        me(Account.of("ADMIN").with("scope", "openid email").token()).body("scopes", empty());
        me(Account.of("ADMIN").with("scp", List.of("people:read")).token()).body("scopes", contains("people:read"));
    }

    @Test
    void aMisspeltScopeIsNotAsGoodAsNone() {
        String token = Account.of("ADMIN").with("scope", "katalog:read").token();
        as(token).get("/api/v1/products").then().statusCode(403);
    }

    @Test
    void theFirstSightOfAnAccountEntersAPersonOnce() throws Exception {
        Account account = Account.of("VIEWER").with("locale", "zh-CN");
        String token = account.token();
        List<String> names = Crowd.of(12, () -> me(token).extract().path("name"));
        assertEquals(1, new HashSet<>(names).size());
        admin().get("/api/v1/people/" + account.person())
                .then()
                .body("name", equalTo(account.claims().get("name")))
                .body("email", equalTo(account.claims().get("email")))
                .body("locale", equalTo("zh-CN"))
                .body("createdBy", equalTo("system"));
        admin().get("/api/v1/identities?include=person&subject="
                        + account.claims().get("sub"))
                .then()
                .body("items", org.hamcrest.Matchers.hasSize(1))
                .body("items[0].person.id", equalTo(account.person()));
    }

    @Test
    void aVerifiedAddressLinksToThePersonWhoHasIt() {
        Account account = Account.of("VIEWER");
        String address = account.claims().get("email").toString().toUpperCase(java.util.Locale.ROOT);
        String person = Records.create("people", Map.of("name", "Known", "email", address));
        assertEquals(Records.id(person), account.person());
    }

    @Test
    void anUnverifiedAddressLinksToNobodyAndIsNotKept() {
        for (Object unverified : new Object[] {false, null, "no"}) {
            Account account = Account.of("VIEWER").with("email_verified", unverified);
            String person = Records.create(
                    "people", Map.of("name", "Known", "email", account.claims().get("email")));
            assertEquals(false, Records.id(person).equals(account.person()));
            admin().get("/api/v1/people/" + account.person()).then().body("email", nullValue());
        }
    }

    @Test
    void anAddressThatTheProviderGaveToAnotherAccountDoesNotPassThePersonOn() {
        Account first = Account.of("VIEWER");
        String person = first.person();
        Account second = Account.of("VIEWER").with("email", first.claims().get("email"));
        assertEquals(false, person.equals(second.person()));
    }

    @Test
    void anAdministratorLinksAnAccountToAnotherPerson() {
        Account account = Account.of("VIEWER");
        account.person();
        String person = Records.id(Records.person());
        String identity = admin().get(
                        "/api/v1/identities?subject=" + account.claims().get("sub"))
                .path("items[0].id");
        Records.patch("/api/v1/identities/" + identity, Map.of("personId", person))
                .statusCode(200);
        assertEquals(person, account.person());
    }

    @Test
    void whatTheProviderSaysWrongOfAPersonIsLeftOut() {
        Account account = Account.of("VIEWER")
                .with("name", "长".repeat(500))
                .with("email", "not an address")
                .with("locale", "not a language");
        admin().get("/api/v1/people/" + account.person())
                .then()
                .body("name", equalTo("长".repeat(120)))
                .body("email", nullValue())
                .body("locale", nullValue());
        me(Account.of("VIEWER")
                        .with("name", List.of(1))
                        .with("client_id", "nightly")
                        .token())
                .body("label", equalTo("nightly"));
    }

    @Test
    void changesNameThePersonWhoMadeThem() {
        Account account = Account.of("ADMIN");
        String key = dev.slipway.testing.Api.key();
        as(account.token())
                .body(Map.of("key", key, "name", "Mine"))
                .post("/api/v1/products")
                .then()
                .statusCode(201)
                .body("createdBy", equalTo("person:" + account.person()));
    }

    @Test
    void newKeysOfTheProviderAreFollowedByAllRequestsAtOnce() throws Exception {
        for (int round = 0; round < 2; round++) {
            Account account = Account.ofPartner("VIEWER");
            String old = account.token();
            me(old).statusCode(200);
            account.rotate();
            List<Integer> answers =
                    Crowd.of(8, () -> me(account.token()).extract().statusCode());
            assertEquals(List.of(200, 200, 200, 200, 200, 200, 200, 200), answers);
            refused(old);
        }
    }

    @Test
    void whileTheProviderIsAwayKnownKeysLetInAndUnknownOnesAre503() {
        Account account = Account.ofPartner("VIEWER");
        String known = account.token();
        me(known).statusCode(200);
        account.silent(true);
        try {
            me(known).statusCode(200);
            for (int i = 0; i < 3; i++) {
                me(account.token(Map.of("foreign", true)))
                        .statusCode(503)
                        .header("Retry-After", "5")
                        .body("code", equalTo("PROVIDER_UNAVAILABLE"));
            }
            refused(account.with("aud", "another").token());
        } finally {
            account.silent(false);
        }
        refused(account.token(Map.of("foreign", true)));
    }
}
