package dev.slipway.problem;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The kinds of failure that Slipway answers; the name is the stable code, the path of the type URL follows from it. */
public enum ProblemType {
    MALFORMED_REQUEST(400),
    MALFORMED_BODY(400),
    INVALID_INPUT(400),
    INVALID_PARAMETER(400),
    INVALID_CURSOR(400),
    UNAUTHENTICATED(401),
    FORBIDDEN(403),
    NOT_FOUND(404),
    METHOD_NOT_ALLOWED(405),
    NOT_ACCEPTABLE(406),
    NOT_UNIQUE(409),
    IN_USE(409),
    IN_TRASH(409),
    NOT_IN_TRASH(409),
    IMMUTABLE(409),
    RULE_VIOLATED(409),
    TRANSITION_NOT_ALLOWED(409),
    IDEMPOTENCY_IN_FLIGHT(409),
    WORKSPACE_NOT_EMPTY(409),
    POSITION_PURGED(410),
    PRECONDITION_FAILED(412),
    PAYLOAD_TOO_LARGE(413),
    UNSUPPORTED_MEDIA_TYPE(415),
    VALIDATION_FAILED(422),
    REFERENCE_NOT_FOUND(422),
    IDEMPOTENCY_KEY_REUSED(422),
    BATCH_REFUSED(422),
    IMPORT_STOPPED(422),
    PRECONDITION_REQUIRED(428),
    TOO_MANY_REQUESTS(429),
    INTERNAL_ERROR(500),
    PROVIDER_UNAVAILABLE(503),
    SERVICE_UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    public int status() {
        return status;
    }

    /** The last path segment of the type URL, for example {@code not-found}. */
    public String slug() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Text title() {
        return Text.of(name() + ".title");
    }

    /** What the problem means and how to get out of it. */
    public Text explanation() {
        return Text.of(name() + ".explanation");
    }

    public static Optional<ProblemType> ofSlug(String slug) {
        return Arrays.stream(values()).filter(type -> type.slug().equals(slug)).findFirst();
    }
}
