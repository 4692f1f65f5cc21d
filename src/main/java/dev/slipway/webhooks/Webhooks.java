package dev.slipway.webhooks;

import dev.slipway.changes.FeedLog;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.outbound.Reach;
import dev.slipway.outbound.Refused;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** All webhooks. */
@ApplicationScoped
class Webhooks extends Repository<Webhook, WebhookDetails, WebhookView> {

    /** For how long a webhook may do nothing but fail. */
    static final Duration LONGEST_FAILURE = Duration.ofDays(5);

    private static final Logger LOG = Logger.getLogger(Webhooks.class);
    private static final String PRODUCTS = "select p.id from Product p where p.id in :ids and p.deletedAt is null";

    @Inject
    Secrets secrets;

    @Inject
    Queue queue;

    @Inject
    FeedLog feed;

    @Inject
    Reach reach;

    @Inject
    ResourceCatalog catalog;

    @Inject
    CurrentCaller who;

    @Inject
    Clock clock;

    @Inject
    jakarta.enterprise.event.Event<Dispatcher.News> news;

    Webhooks() {
        super("webhooks", Webhook.class, WebhookDetails.class, WebhookView.class);
    }

    @Override
    public Webhook make(WebhookDetails details) {
        Webhook webhook = new Webhook();
        webhook.details = details;
        webhook.secret = Secrets.Signing.random();
        webhook.secretSince = now();
        return webhook;
    }

    /** It is told of what is committed from now on; the answer to this one call holds the secret. */
    @Override
    public WebhookView add(Webhook webhook) {
        check(webhook.details);
        webhook.position = feed.advance().latest().number();
        WebhookView made = super.add(webhook);
        secrets.make(webhook.id(), webhook.secret, 0);
        news.fire(new Dispatcher.News(webhook.id()));
        return made.with(webhook.secret.text());
    }

    @Override
    public WebhookView save(Webhook webhook, Event event, String reason) {
        if (event == Event.UPDATED) check(webhook.details);
        if (event == Event.TRANSITIONED && webhook.status == WebhookStatus.DISABLED) {
            webhook.disable(DisabledBecause.BY_HAND, now());
        } else if (event == Event.TRANSITIONED) {
            webhook.disabledBecause = null;
            webhook.disabledSince = null;
        }
        WebhookView saved = super.save(webhook, event, reason);
        if (event != Event.UPDATED) turn(webhook);
        return saved;
    }

    /** What was waiting for a webhook that is told of nothing any more is dropped; one that is again begins at the end of the feed. */
    private void turn(Webhook webhook) {
        if (!webhook.active()) {
            queue.cancel(webhook.id());
            return;
        }
        queue.begin(webhook.id(), feed.advance().latest().number());
        news.fire(new Dispatcher.News(webhook.id()));
    }

    /** Gives it a new secret; the answer to this one call holds it. */
    WebhookView rotate(Webhook webhook, int overlapHours) {
        Secrets.Signing secret = Secrets.Signing.random();
        secrets.make(webhook.id(), secret, overlapHours);
        webhook.secretSince = now();
        return super.save(webhook, Event.UPDATED, null).with(secret.text());
    }

    /** Disables a webhook because of how it answers, unless that has been done or it has come to work meanwhile. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    @ActivateRequestContext
    void disable(UUID id, DisabledBecause why) {
        Webhook webhook = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (webhook == null || !webhook.active()) return;
        Instant since = now().minus(LONGEST_FAILURE);
        boolean works = webhook.failingSince == null || webhook.failingSince.isAfter(since);
        if (why == DisabledBecause.FAILING_FOR_FIVE_DAYS && works) return;
        who.set(Caller.SYSTEM);
        follow(webhook, () -> webhook.disable(why, now()), why.name());
        queue.cancel(id);
        LOG.warnf("Webhook %s is disabled: %s", id, why);
    }

    private void check(WebhookDetails details) {
        List<InputError> errors = new ArrayList<>();
        try {
            reach.check(details.url());
        } catch (Refused refused) {
            errors.add(refused.at("/url"));
        }
        types(details, errors);
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        products(details);
    }

    /** A webhook tells no more than whoever makes it may read. */
    private void types(WebhookDetails details, List<InputError> errors) {
        boolean narrowed = !who.get().scopes().isEmpty();
        if (narrowed && details.types().isEmpty()) errors.add(InputError.at("/types", "MORE_THAN_MAKER"));
        for (int i = 0; i < details.types().size(); i++) {
            String at = "/types/" + i;
            catalog.named(details.types().get(i))
                    .ifPresentOrElse(
                            entry -> {
                                if (who.missing(entry.area(), true).isEmpty()) return;
                                errors.add(InputError.at(at, "MORE_THAN_MAKER"));
                            },
                            () -> errors.add(InputError.at(at, "ONE_OF_EXPECTED", String.join(", ", catalog.names()))));
        }
    }

    private void products(WebhookDetails details) {
        if (details.productIds().isEmpty()) return;
        List<UUID> known = getSession()
                .createSelectionQuery(PRODUCTS, UUID.class)
                .setParameter("ids", details.productIds())
                .getResultList();
        List<InputError> missing = new ArrayList<>();
        for (int i = 0; i < details.productIds().size(); i++) {
            if (known.contains(details.productIds().get(i))) continue;
            missing.add(InputError.at("/productIds/" + i, "REFERENCE_NOT_FOUND"));
        }
        if (missing.isEmpty()) return;
        throw new ProblemException(
                ProblemType.REFERENCE_NOT_FOUND, ProblemType.REFERENCE_NOT_FOUND.explanation(), missing);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
