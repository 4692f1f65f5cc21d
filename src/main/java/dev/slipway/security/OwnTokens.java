package dev.slipway.security;

import java.util.Optional;
import java.util.UUID;

/** The tokens that Slipway made itself. */
public interface OwnTokens {

    /** Whether a token is one of them by its form; then it is nobody else's business. */
    boolean made(String token);

    /** The caller whose token it is; absent for one that is unknown, revoked or expired. */
    Optional<Caller> caller(String token);

    /** The caller whose token has an id, as the token is now; absent where it is revoked. */
    Optional<Caller> caller(UUID id);
}
