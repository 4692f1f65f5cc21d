package dev.slipway.api;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.Optional;

/** The If-Match and If-None-Match headers of a change (RFC 9110, 13.1). */
@RequestScoped
public class Preconditions {

    @Inject
    HttpHeaders headers;

    private Optional<String> instead;

    /** For one of several changes in a request, which says for itself what it expects; null where it says nothing. */
    public void said(String ifMatch) {
        instead = Optional.ofNullable(ifMatch);
    }

    private String ifMatch() {
        return instead == null ? headers.getHeaderString(HttpHeaders.IF_MATCH) : instead.orElse(null);
    }

    private String ifNoneMatch() {
        return instead == null ? headers.getHeaderString(HttpHeaders.IF_NONE_MATCH) : null;
    }

    /** The entity tag of a version. */
    public static String etag(int version) {
        return "\"" + version + "\"";
    }

    /** Refuses a change that names another version (412) or none at all (428); {@code *} overrides knowingly. */
    public void require(int version) {
        if (ifMatch() == null) {
            throw new ProblemException(ProblemType.PRECONDITION_REQUIRED, "detail.if-match-missing");
        }
        honour(version);
    }

    /** Refuses a change that names another version, or this one as unwanted (412). */
    public void honour(int version) {
        String expected = ifMatch();
        if (expected != null && !matches(expected, etag(version))) throw failed("detail.stale", expected, version);
        String unwanted = ifNoneMatch();
        if (unwanted != null && weaklyMatches(unwanted, etag(version))) {
            throw failed("detail.unwanted", unwanted, version);
        }
    }

    private static ProblemException failed(String detail, String header, int version) {
        return new ProblemException(ProblemType.PRECONDITION_FAILED, detail, header, etag(version))
                .with(HttpHeaders.ETAG, etag(version));
    }

    /** Refuses to create where the caller named a version that must exist (412). */
    public void honourAbsence() {
        String expected = ifMatch();
        if (expected != null) throw new ProblemException(ProblemType.PRECONDITION_FAILED, "detail.absent", expected);
    }

    static boolean matches(String header, String etag) {
        return Arrays.stream(header.split(",")).map(String::trim).anyMatch(tag -> tag.equals("*") || tag.equals(etag));
    }

    /** If-None-Match compares weakly (RFC 9110, 13.1.2): compression may have made the tag weak. */
    static boolean weaklyMatches(String header, String etag) {
        return matches(header.replace("W/", ""), etag);
    }
}
