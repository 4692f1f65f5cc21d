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
    ADMIN_WITH_READ_SCOPE,
    VIEWER,
    EDITOR,
    APPROVER,
    ADMIN,
    MEMBER,
    MEMBER_OF_OTHER_TEAM,
    PRODUCT_TOKEN,
    OTHER_PRODUCT_TOKEN;

    /** Those who are not let in at all. */
    static final Set<Visitor> STRANGERS = EnumSet.range(WITHOUT_TOKEN, UNSIGNED);

    /** Those who may not even read. */
    static final Set<Visitor> WITHOUT_ROLE_OR_SCOPE = EnumSet.range(WITHOUT_TOKEN, ADMIN_WITH_OTHER_SCOPE);

    private static final Map<String, Account> ACCOUNTS = new ConcurrentHashMap<>();

    /** The token to show for an operation of an area on records of a product; null for none. */
    String token(String product, String otherProduct, String area) {
        return switch (this) {
            case WITHOUT_TOKEN -> null;
            case UNKNOWN_TOKEN -> "slw_" + "A".repeat(43);
            case EXPIRED ->
                account("ADMIN").with("iat", ago(300)).with("exp", ago(60)).token();
            case WRONG_AUDIENCE -> account("ADMIN").with("aud", "another").token();
            case WRONG_ISSUER ->
                account("ADMIN").with("iss", "https://elsewhere.example.com").token();
            case UNSIGNED -> account("ADMIN").token(Map.of("algorithm", "none"));
            case WITHOUT_ROLE -> account().token();
            case ADMIN_WITH_OTHER_SCOPE ->
                account("ADMIN").with("scope", "elsewhere:read elsewhere:write").token();
            case ADMIN_WITH_READ_SCOPE ->
                account("ADMIN").with("scope", area + ":read").token();
            case VIEWER, EDITOR, APPROVER, ADMIN -> account(name()).token();
            case MEMBER -> member(product);
            case MEMBER_OF_OTHER_TEAM -> member(otherProduct);
            case PRODUCT_TOKEN -> editor(product);
            case OTHER_PRODUCT_TOKEN -> editor(otherProduct);
        };
    }

    /** The same account each time for each visitor. */
    private Account account(String... roles) {
        return ACCOUNTS.computeIfAbsent(name(), name -> Account.of(roles));
    }

    private String member(String product) {
        Account account = account("EDITOR");
        Teams.join(product, account);
        return account.token();
    }

    private static String editor(String product) {
        return Tokens.secret(List.of("EDITOR"), Map.of("products", List.of(Records.id(product))));
    }

    private static long ago(int seconds) {
        return Instant.now().getEpochSecond() - seconds;
    }
}
