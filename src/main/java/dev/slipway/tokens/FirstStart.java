package dev.slipway.tokens;

import dev.slipway.data.Labels;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import dev.slipway.security.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.function.Consumer;

/** The administrator token without which nobody could come in. */
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
     * Makes a token if the database has none, and says whether it did.
     *
     * @param show is told the secret before the token is there for good: if it cannot be shown, the next start makes another
     */
    @Transactional
    @ActivateRequestContext
    public boolean random(Consumer<String> show) {
        lock();
        if (tokens.count() > 0) return false;
        Secret secret = Secret.random(ApiToken.PREFIX);
        make(secret);
        show.accept(secret.text());
        return true;
    }

    /** Makes the token that the operator gave, unless it is known, as a revoked one is too. */
    @Transactional
    @ActivateRequestContext
    public void given(String secret) {
        lock();
        Secret given = new Secret(secret);
        if (tokens.count("hash", given.hash()) == 0) make(given);
    }

    private void lock() {
        database.createNativeQuery("select pg_advisory_xact_lock(:lock)")
                .setParameter("lock", LOCK)
                .getSingleResult();
    }

    private void make(Secret secret) {
        caller.set(Caller.SYSTEM);
        var details =
                new ApiTokenDetails("administrator", List.of(Role.ADMIN), List.of(), List.of(), null, Labels.NONE);
        tokens.add(tokens.make(details, secret));
    }

    /** Whether a text can be a secret. */
    public static boolean wellFormed(String text) {
        return new Secret(text).wellFormed(ApiToken.PREFIX);
    }
}
