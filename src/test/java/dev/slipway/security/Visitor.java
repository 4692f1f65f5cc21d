package dev.slipway.security;

import dev.slipway.testing.Account;
import dev.slipway.testing.Records;
import dev.slipway.testing.Teams;
import dev.slipway.testing.Tokens;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Somebody who calls an operation of the document. */
enum Visitor {
    WITHOUT_TOKEN,
    UNKNOWN_TOKEN,
    EXPIRED,
    WRONG_AUDIENCE,
    WRONG_ISSUER,
    UNSIGNED,
    WITHOUT_ROLE,
    ADMIN_WITH_OTHER_SCOPE,
    MEMBER_WITH_OTHER_SCOPE,
    ADMIN_WITH_READ_SCOPE,
    VIEWER,
    EDITOR,
    APPROVER,
    ADMIN,
    MEMBER,
    MEMBER_WITH_SCOPE,
    MEMBER_WITH_READ_SCOPE,
    MEMBER_OF_OTHER_TEAM,
    MEMBER_OF_OTHER_TEAM_WITH_SCOPE,
    SCRIPT,
    PRODUCT_TOKEN,
    PRODUCT_TOKEN_WITH_READ_SCOPE,
    OTHER_PRODUCT_TOKEN;

    /** Those who are not let in at all. */
    static final Set<Visitor> STRANGERS = EnumSet.range(WITHOUT_TOKEN, UNSIGNED);

    /** Those who may not even read. */
    static final Set<Visitor> WITHOUT_ROLE_OR_SCOPE = EnumSet.range(WITHOUT_TOKEN, MEMBER_WITH_OTHER_SCOPE);

    /** Those whose scopes are of one area. */
    static final Set<Visitor> OF_ONE_AREA = EnumSet.of(
            ADMIN_WITH_READ_SCOPE,
            MEMBER_WITH_SCOPE,
            MEMBER_WITH_READ_SCOPE,
            MEMBER_OF_OTHER_TEAM_WITH_SCOPE,
            PRODUCT_TOKEN_WITH_READ_SCOPE);

    private static final Map<Visitor, Account> ACCOUNTS = new ConcurrentHashMap<>();
    private static final Map<String, String> TOKENS = new ConcurrentHashMap<>();
    private static final Set<String> SEATS = ConcurrentHashMap.newKeySet();

    /** The token to show for an operation of an area; null for none. */
    String token(Place place, String area) {
        String read = area + ":read";
        return switch (this) {
            case WITHOUT_TOKEN -> null;
            case UNKNOWN_TOKEN -> "slw_" + "A".repeat(43);
            case EXPIRED -> signed(Map.of("iat", now() - 300, "exp", now() - 60));
            case WRONG_AUDIENCE -> signed(Map.of("aud", "another"));
            case WRONG_ISSUER -> signed(Map.of("iss", "https://elsewhere.example.com"));
            case UNSIGNED -> account().token(Map.of("algorithm", "none"));
            case WITHOUT_ROLE, VIEWER, EDITOR, APPROVER, ADMIN -> signed(Map.of());
            case ADMIN_WITH_OTHER_SCOPE -> scoped("elsewhere:read elsewhere:write");
            case ADMIN_WITH_READ_SCOPE -> scoped(read);
            case MEMBER -> in(place.team()).signed(Map.of());
            case MEMBER_WITH_SCOPE -> in(place.team()).scoped(read + " " + area + ":write");
            case MEMBER_WITH_READ_SCOPE -> in(place.team()).scoped(read);
            case MEMBER_WITH_OTHER_SCOPE -> in(place.team()).scoped("elsewhere:read elsewhere:write");
            case MEMBER_OF_OTHER_TEAM -> in(place.other()).signed(Map.of());
            case MEMBER_OF_OTHER_TEAM_WITH_SCOPE -> in(place.other()).scoped(read + " " + area + ":write");
            case SCRIPT -> secret(Map.of());
            case PRODUCT_TOKEN -> secret(Map.of("products", List.of(Records.id(place.product()))));
            case PRODUCT_TOKEN_WITH_READ_SCOPE ->
                secret(Map.of("products", List.of(Records.id(place.product())), "scopes", List.of(read)));
            case OTHER_PRODUCT_TOKEN -> secret(Map.of("products", List.of(Records.id(place.other()))));
        };
    }

    /** Whether it is a person, whom records can name. */
    boolean isPerson() {
        return compareTo(WITHOUT_ROLE) >= 0 && compareTo(SCRIPT) < 0;
    }

    /** The same account each time. */
    Account account() {
        return ACCOUNTS.computeIfAbsent(this, visitor -> {
            if (this == WITHOUT_ROLE) return Account.of();
            if (this == VIEWER || this == APPROVER) return Account.of(name());
            return Account.of(name().startsWith("MEMBER") || this == EDITOR ? "EDITOR" : "ADMIN");
        });
    }

    private Visitor in(String team) {
        if (SEATS.add(name() + team)) Teams.join(team, account());
        return this;
    }

    private String scoped(String scopes) {
        return signed(Map.of("scope", scopes));
    }

    /** A token of the account with these claims, good for as long as the tests may take. */
    private String signed(Map<String, Object> claims) {
        return TOKENS.computeIfAbsent(name() + claims.get("scope"), key -> {
            Account account = account().with("exp", now() + 3600);
            for (Map.Entry<String, Object> claim : claims.entrySet()) {
                account = account.with(claim.getKey(), claim.getValue());
            }
            return account.token();
        });
    }

    private String secret(Map<String, ?> narrower) {
        return TOKENS.computeIfAbsent(name() + narrower, key -> Tokens.secret(List.of("EDITOR"), narrower));
    }

    private static long now() {
        return Instant.now().getEpochSecond();
    }
}
