package dev.slipway.tokens;

import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.AuditKind;
import dev.slipway.security.AuditLog;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** All API tokens. */
@ApplicationScoped
class ApiTokens extends Repository<ApiToken, ApiTokenDetails, ApiTokenView> {

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    @Inject
    Clock clock;

    @Inject
    Scopes scopes;

    @Inject
    jakarta.enterprise.event.Event<ApiToken> changed;

    ApiTokens() {
        super("api-tokens", ApiToken.class, ApiTokenDetails.class, ApiTokenView.class);
    }

    @Override
    public ApiToken make(ApiTokenDetails details) {
        return make(details, Secret.random(ApiToken.PREFIX));
    }

    ApiToken make(ApiTokenDetails details, Secret secret) {
        ApiToken token = new ApiToken();
        token.details = details;
        token.hash = secret.hash();
        token.hint = secret.hint();
        token.secret = secret;
        return token;
    }

    /** The answer to this one call holds the secret. */
    @Override
    public ApiTokenView add(ApiToken token) {
        check(token.details);
        ApiTokenView made = super.add(token);
        audit.write(AuditKind.TOKEN_CREATED, caller.get(), token.id(), token.details.name());
        return made.with(token.secret.text());
    }

    @Override
    public ApiTokenView save(ApiToken token, Event event, String reason) {
        token.settled(event).ifPresent(CurrentCaller::forbid);
        if (event == Event.UPDATED) check(token.details);
        changed.fire(token);
        AuditKind kind = event == Event.DELETED ? AuditKind.TOKEN_REVOKED : AuditKind.TOKEN_CHANGED;
        audit.write(kind, caller.get(), token.id(), token.details.name());
        return super.save(token, event, reason);
    }

    /** A token is not more than the one that makes it, and ends in the future. */
    private void check(ApiTokenDetails details) {
        Caller maker = caller.get();
        List<InputError> errors = new ArrayList<>();
        if (details.expiresAt() != null && !details.expiresAt().isAfter(clock.instant())) {
            errors.add(InputError.at("/expiresAt", "IN_THE_PAST"));
        }
        Set<String> all = scopes.all();
        for (int i = 0; i < details.scopes().size(); i++) {
            if (all.contains(details.scopes().get(i))) continue;
            errors.add(InputError.at("/scopes/" + i, "UNKNOWN_SCOPE", String.join(", ", all)));
        }
        if (!maker.scopes().isEmpty()
                && (details.scopes().isEmpty() || !maker.scopes().containsAll(details.scopes()))) {
            errors.add(InputError.at("/scopes", "MORE_THAN_MAKER"));
        }
        // a person's access token ends in minutes and is renewed: it is no measure
        boolean limited = maker.person() == null && maker.expiresAt() != null;
        boolean outlives = details.expiresAt() == null || maker.endedBy(details.expiresAt());
        if (limited && outlives && !maker.expiresAt().equals(details.expiresAt())) {
            errors.add(InputError.at("/expiresAt", "MORE_THAN_MAKER"));
        }
        if (!errors.isEmpty()) {
            throw ProblemException.invalid(errors);
        }
    }
}
