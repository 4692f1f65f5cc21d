package dev.slipway.identity;

import static dev.slipway.testing.Api.as;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.ValidatableResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures, times and claims of a provider's token: what is right, what is odd and what is refused. */
@SlipwayTest
class TokenCheckTest {

    private static ValidatableResponse me(String token) {
        return as(token).get("/api/v1/me").then();
    }

    private static void refused(String token) {
        me(token).statusCode(401).body("code", equalTo("UNAUTHENTICATED"));
    }

    private static Account viewer(String claim, Object value) {
        return Account.of("VIEWER").with(claim, value);
    }

    private static long in(int seconds) {
        return Instant.now().getEpochSecond() + seconds;
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "RS384", "RS512", "PS256", "ES256"})
    void everyKeyOfTheProviderSignsByTheAlgorithmsOfItsKind(String algorithm) {
        me(Account.of("VIEWER").token(Map.of("algorithm", algorithm))).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"RS256", "ES256", "HS256"})
    void aSignatureIsGoodForTheKeyOnlyThatItNames(String algorithm) {
        refused(Account.of("ADMIN").token(Map.of("algorithm", algorithm, "kid", "other")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "HS256", "HS512"})
    void withoutANamedKeyNoOtherSignatureIsGoodEither(String algorithm) {
        refused(Account.of("ADMIN").token(Map.of("algorithm", algorithm, "kid", "none")));
    }

    @Test
    void tenSecondsAreForgivenAndNotMore() {
        me(viewer("nbf", in(7)).token()).statusCode(200);
        refused(viewer("nbf", in(14)).token());
        me(viewer("exp", in(-7)).with("iat", in(-60)).token()).statusCode(200);
        refused(viewer("exp", in(-11)).with("iat", in(-60)).token());
    }

    @Test
    void timesThatAreNoneAreRefused() {
        for (Object time : List.of("tomorrow", String.valueOf(in(300)), -5, true, List.of(in(300)))) {
            refused(viewer("exp", time).token());
            refused(viewer("nbf", time.equals(-5) ? "x" : time).token());
        }
        me(viewer("exp", 9_000_000_000_000_000_000L).token()).statusCode(200);
    }

    @Test
    void anAudienceIsATextOrAListOfTexts() {
        me(viewer("aud", "slipway").token()).statusCode(200);
        for (Object audience : List.of(Map.of("a", "slipway"), 5, "slip", "slipway ", "SLIPWAY", List.of())) {
            refused(viewer("aud", audience).token());
        }
    }

    @Test
    void anIssuerIsToldToTheLetter() {
        for (String change : List.of("/", " ", "#", "?")) {
            refused(viewer("iss", Account.of().claims().get("iss") + change).token());
        }
        refused(viewer("iss", null).token());
        refused(viewer("iss", 5).token());
    }

    @Test
    void aSubjectThatTellsNobodyApartIsRefused() {
        for (Object subject : List.of("", " ", "a\0b", 5, Map.of("a", 1))) {
            refused(viewer("sub", subject).token());
        }
        me(viewer("sub", "账号 😀 " + in(0)).token()).statusCode(200);
    }

    @Test
    void rolesAreTakenFromTextsAndOddOnesAreNone() {
        me(viewer("groups", "EDITOR VIEWER").token()).body("roles", containsInAnyOrder("VIEWER", "EDITOR"));
        me(viewer("groups", Arrays.asList(1, null, "EDITOR", List.of("ADMIN"), Map.of("x", "ADMIN")))
                        .token())
                .body("roles", contains("EDITOR"));
        for (Object roles : List.of(7, true, Map.of("ADMIN", true), List.of("admin", "Admin", "SYSTEM"))) {
            me(viewer("groups", roles).token()).statusCode(200).body("roles", empty());
        }
    }

    @ParameterizedTest
    @CsvSource({"katalog:read", "CATALOG:READ", "Catalog:Write openid", "'openid\tcatalog:write'"})
    void whatLooksLikeAScopeOpensNoMoreThanItSays(String scope) {
        as(viewer("scope", scope).token()).get("/api/v1/products").then().statusCode(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer", "Bearer ", "Basic YTpi", "Negotiate x", "DPoP e30.e30.AA"})
    void anotherSchemeIsRefused(String header) {
        io.restassured.RestAssured.given()
                .header("Authorization", header)
                .get("/api/v1/me")
                .then()
                .statusCode(401);
    }
}
