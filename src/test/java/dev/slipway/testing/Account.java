package dev.slipway.testing;

import static dev.slipway.testing.Api.as;
import static io.restassured.RestAssured.given;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.ConfigProvider;

/** An account at the provider of the tests, and the access tokens that it gets. */
public record Account(String provider, Map<String, Object> claims) {

    /** A new account with roles at the provider that Slipway trusts first. */
    public static Account of(String... roles) {
        return at(set("quarkus.oidc.auth-server-url"), roles);
    }

    /** A new account with roles at the other provider that Slipway trusts. */
    public static Account ofPartner(String... roles) {
        return at(set("quarkus.oidc.partner.auth-server-url"), roles);
    }

    private static String set(String name) {
        return ConfigProvider.getConfig().getValue(name, String.class);
    }

    /** A new account with roles at a provider. */
    public static Account at(String provider, String... roles) {
        String subject = UUID.randomUUID().toString();
        Map<String, Object> claims = new HashMap<>();
        claims.put("iss", provider);
        claims.put("sub", subject);
        claims.put("aud", List.of("slipway", "account"));
        claims.put("name", "林 " + subject.substring(0, 8));
        claims.put("email", subject + "@example.com");
        claims.put("email_verified", true);
        claims.put("groups", List.of(roles));
        return new Account(provider, claims);
    }

    /** The same account with a claim that says something else; null for a claim that is not there. */
    public Account with(String claim, Object value) {
        Map<String, Object> changed = new HashMap<>(claims);
        changed.put(claim, value);
        if (value == null) changed.remove(claim);
        return new Account(provider, changed);
    }

    /** A token that is good for five minutes. */
    public String token() {
        return token(Map.of());
    }

    /** A token made as the provider is told: {@code algorithm}, {@code foreign} key, {@code kid} own, other or none. */
    public String token(Map<String, Object> how) {
        Map<String, Object> said = new HashMap<>(claims);
        long now = Instant.now().getEpochSecond();
        said.putIfAbsent("iat", now);
        said.putIfAbsent("exp", now + 300);
        Map<String, Object> order = new HashMap<>(how);
        order.put("claims", said);
        return given().contentType("application/json")
                .body(order)
                .post(provider + "/sign")
                .asString();
    }

    /** The id of the person that the account is linked to, which this makes if need be. */
    public String person() {
        return as(token())
                .get("/api/v1/me")
                .then()
                .statusCode(200)
                .extract()
                .path("name")
                .toString()
                .replace("person:", "");
    }

    /** Whether the provider answers nobody. */
    public void silent(boolean silent) {
        given().contentType("application/json").body(String.valueOf(silent)).post(provider + "/silent");
    }

    /** Gives the provider a new key. */
    public void rotate() {
        given().post(provider + "/rotate");
    }
}
