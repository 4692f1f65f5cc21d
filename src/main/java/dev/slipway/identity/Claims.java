package dev.slipway.identity;

import io.quarkus.security.AuthenticationFailedException;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.Collection;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What an access token says of who shows it.
 *
 * @param name a name for people to read: of the person, or else of the account or the client
 * @param email the e-mail address if the provider has verified it, or null
 * @param locale the preferred language, or null
 * @param scopes the scopes of Slipway's form; empty where nothing narrows the roles
 */
record Claims(
        String issuer,
        String subject,
        String name,
        String email,
        String locale,
        Set<String> scopes,
        Instant expiresAt) {

    private static final int LONGEST = 255;
    private static final int LONGEST_NAME = 120;

    /** Whatever has this form narrows, known or not: a misspelt scope must not be as good as none. */
    private static final Pattern SCOPE = Pattern.compile("(?i)[a-z-]+:(read|write)");

    static Claims of(JsonWebToken token) {
        String issuer = token.getIssuer();
        String subject = token.getSubject();
        if (!names(issuer) || !names(subject)) {
            throw new AuthenticationFailedException("a token without issuer and subject");
        }
        return new Claims(
                issuer,
                subject,
                name(token, subject),
                isTrue(token.getClaim("email_verified")) ? text(token.getClaim("email")) : null,
                text(token.getClaim("locale")),
                scopes(token),
                Instant.ofEpochSecond(Math.min(token.getExpirationTime(), Instant.MAX.getEpochSecond())));
    }

    /** Whether a text names somebody, and can be kept. */
    private static boolean names(String text) {
        return text != null && !text.isBlank() && text.length() <= LONGEST && text.indexOf(0) < 0;
    }

    /** The names of OpenID Connect Core 1.0, section 5.1, and then those of a client: RFC 9068, section 2.2. */
    private static String name(JsonWebToken token, String subject) {
        String name = Stream.of("name", "preferred_username", "client_id", "azp")
                .map(claim -> text(token.getClaim(claim)))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(subject);
        int length = Math.min(name.codePointCount(0, name.length()), LONGEST_NAME);
        return name.substring(0, name.offsetByCodePoints(0, length)).strip();
    }

    private static Set<String> scopes(JsonWebToken token) {
        Set<String> scopes = new TreeSet<>();
        Stream.of("scope", "scp").flatMap(claim -> words(token.getClaim(claim))).forEach(word -> {
            if (SCOPE.matcher(word).matches()) scopes.add(word);
        });
        return scopes;
    }

    /** The words of a text, or of a list of texts. */
    private static Stream<String> words(Object claim) {
        if (claim instanceof Collection<?> list) return list.stream().flatMap(Claims::words);
        String text = text(claim);
        return text == null ? Stream.empty() : Stream.of(text.split("\\s+"));
    }

    private static String text(Object claim) {
        String text =
                claim instanceof JsonString json ? json.getString() : claim instanceof String plain ? plain : null;
        if (text == null) return null;
        String clean = text.replace("\0", "").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** Some providers write the truth as a text. */
    private static boolean isTrue(Object claim) {
        return Boolean.TRUE.equals(claim) || claim == JsonValue.TRUE || "true".equals(text(claim));
    }
}
