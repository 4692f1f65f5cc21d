package dev.slipway.files;

import dev.slipway.problem.InputError;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The checksum that a sender says the content has (RFC 9530). */
final class ContentDigest {

    static final String HEADER = "Content-Digest";
    private static final Pattern SHA_256 =
            Pattern.compile("(?:^|,)[ \\t]*sha-256=:([A-Za-z0-9+/]{43}=):(?=[ \\t]*(?:$|[,;]))");

    private ContentDigest() {}

    /** What is wrong with what the headers say of content with a checksum; other algorithms than SHA-256 may stand beside it. */
    static Optional<InputError> error(List<String> headers, String sha256) {
        if (headers == null || headers.isEmpty()) return Optional.empty();
        Matcher digest = SHA_256.matcher(String.join(",", headers));
        if (!digest.find()) return Optional.of(InputError.of(HEADER, "DIGEST_MALFORMED"));
        String said = HexFormat.of().formatHex(Base64.getDecoder().decode(digest.group(1)));
        return said.equals(sha256) ? Optional.empty() : Optional.of(InputError.of(HEADER, "DIGEST_DIFFERS", sha256));
    }
}
