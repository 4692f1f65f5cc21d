package dev.slipway.tokens;

import dev.slipway.data.Labels;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** The first administrator token, made once in the life of a database. */
@ApplicationScoped
public class FirstStart {

    private static final long LOCK = 0x51A9;

    @Inject
    ApiTokens tokens;

    @Inject
    EntityManager database;

    @Inject
    CurrentCaller caller;

    /**
     * The secret of the administrator token if this call made it; absent if the database has tokens already.
     *
     * @param given the secret to use instead of a random one
     */
    @Transactional
    @ActivateRequestContext
    public Optional<String> administrator(Optional<String> given) {
        database.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
        if (tokens.count() > 0) return Optional.empty();
        caller.set(Caller.SYSTEM);
        Secret secret = given.map(Secret::new).orElseGet(Secret::random);
        var details =
                new ApiTokenDetails("administrator", List.of(Role.ADMIN), List.of(), List.of(), null, Labels.NONE);
        tokens.add(tokens.make(details, secret));
        return Optional.of(secret.text());
    }

    /** Whether a text can be a secret. */
    public static boolean wellFormed(String text) {
        return new Secret(text).wellFormed();
    }
}
