package dev.slipway.sharing;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Secret;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** All share links. */
@ApplicationScoped
class ShareLinks extends Repository<ShareLink, ShareLinkDetails, ShareLinkView> {

    private static final Duration USUAL = Duration.ofDays(90);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final String ROADMAP = "select r from Roadmap r where r.id = :id and ";
    private static final String CONFIDENTIAL =
            "select count(*) from ConfidentialProduct c where c.productId = :product";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    @Inject
    CurrentCaller who;

    ShareLinks() {
        super("share-links", ShareLink.class, ShareLinkDetails.class, ShareLinkView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    /** With the roadmap locked, so that it has no other owner before the link is stored. */
    @Override
    public ShareLink make(ShareLinkDetails details) {
        String visible = guard.visible("Roadmap", "r").orElse("true");
        Thing<?, ?> roadmap = guard.query(getSession(), ROADMAP + visible, Thing.class)
                .setParameter("id", details.roadmapId())
                .setLockMode(LockModeType.PESSIMISTIC_READ)
                .uniqueResultOptional()
                .orElseThrow(() -> ProblemException.noReference("/roadmapId"));
        Secret secret = Secret.random(ShareLink.PREFIX);
        ShareLink link = new ShareLink();
        link.details = details.expiresAt() == null ? details.until(now().plus(USUAL)) : details;
        link.productId = roadmap.product().orElse(null);
        link.productLineId = roadmap.productLine().orElse(null);
        link.hash = secret.hash();
        link.hint = secret.hint();
        link.secret = secret;
        return link;
    }

    /** The answer to this one call holds the token. */
    @Override
    public ShareLinkView add(ShareLink link) {
        checkEnd(link.details);
        checkScope(link.details);
        ShareLinkView made = super.add(link);
        if (link.product().filter(this::isConfidential).isPresent()) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    ProblemType.RULE_VIOLATED.explanation(),
                    List.of(InputError.at("/roadmapId", "CONFIDENTIAL_ROADMAP")));
        }
        return made.with(link.secret.text());
    }

    @Override
    public ShareLinkView save(ShareLink link, Event event, String reason) {
        link.settled(event).ifPresent(CurrentCaller::forbid);
        if (event == Event.UPDATED) {
            checkEnd(link.details);
            checkScope(link.details);
        }
        return super.save(link, event, reason);
    }

    /** As for the timeline, which shows releases too. */
    private void checkScope(ShareLinkDetails details) {
        if (details.fields().contains(SharedField.RELEASE)) who.needs("catalog", "read");
    }

    private void checkEnd(ShareLinkDetails details) {
        Instant now = now();
        if (!details.expiresAt().isAfter(now)) {
            throw ProblemException.invalid(List.of(InputError.at("/expiresAt", "IN_THE_PAST")));
        }
        if (details.expiresAt().isAfter(now.plus(LONGEST))) {
            throw ProblemException.invalid(List.of(InputError.at("/expiresAt", "TOO_FAR_AHEAD", LONGEST.toDays())));
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private boolean isConfidential(UUID product) {
        return session.createSelectionQuery(CONFIDENTIAL, Long.class)
                        .setParameter("product", product)
                        .getSingleResult()
                > 0;
    }
}
