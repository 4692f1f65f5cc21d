package dev.slipway.identity;

import dev.slipway.data.Labels;
import dev.slipway.security.AuditKind;
import dev.slipway.security.AuditLog;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;

/** What happens when an account is seen for the first time: it is linked to a person, who is entered if need be. */
@ApplicationScoped
class FirstSight {

    @Inject
    Identities identities;

    @Inject
    Directory directory;

    @Inject
    CurrentCaller caller;

    @Inject
    AuditLog audit;

    /** Links the account to a person, once, however many requests bring it at the same time. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    void link(Claims claims) {
        caller.set(Caller.SYSTEM);
        waitFor("account " + claims.issuer() + ' ' + claims.subject());
        boolean known = identities.count(
                        "details.issuer = ?1 and details.subject = ?2 and deletedAt is null",
                        claims.issuer(),
                        claims.subject())
                > 0;
        if (known) return;
        // two accounts with one address must not both be the person's, nor both enter one
        if (claims.email() != null) waitFor("address " + claims.email().toLowerCase(Locale.ROOT));
        UUID person = person(claims);
        IdentityView linked = identities.add(
                identities.make(new IdentityDetails(claims.issuer(), claims.subject(), person, Labels.NONE)));
        audit.write(AuditKind.FIRST_SIGHT, Caller.SYSTEM, linked.meta().id(), claims.name());
    }

    /** Waits until no other first sight is about the same, and keeps others waiting until the end of this one. */
    private void waitFor(String name) {
        identities
                .getEntityManager()
                .createNativeQuery("select pg_advisory_xact_lock(hashtextextended(:name, 2))")
                .setParameter("name", name)
                .getSingleResult();
    }

    /**
     * The person with the verified address, unless another account of the provider signs that person in: the address may
     * have been given to somebody else.
     */
    private UUID person(Claims claims) {
        Optional<UUID> known = Optional.ofNullable(claims.email()).flatMap(directory::withEmail);
        if (known.isEmpty()) return directory.enter(claims.name(), claims.email(), claims.locale());
        boolean taken = identities.count(
                        "details.issuer = ?1 and details.personId = ?2 and deletedAt is null",
                        claims.issuer(),
                        known.get())
                > 0;
        return taken ? directory.enter(claims.name(), null, claims.locale()) : known.get();
    }
}
