package dev.slipway.webhooks;

import dev.slipway.data.Thing;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Transient;
import java.time.Instant;

/** An address that is told of changes. Its secrets are not in here. */
@Entity
class Webhook extends Thing<WebhookDetails, WebhookView> implements Stateful<WebhookStatus> {

    @Embedded
    WebhookDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    WebhookStatus status = WebhookStatus.ENABLED;

    @Enumerated(EnumType.STRING)
    DisabledBecause disabledBecause;

    Instant disabledSince;
    Instant secretSince;

    /** How far in the feed it is; moved on beside the record's life, as is all below: a delivery is no change. */
    @Column(updatable = false)
    Long position;

    @Column(insertable = false, updatable = false)
    Instant lastSuccessAt;

    @Column(insertable = false, updatable = false)
    Instant lastFailureAt;

    @Column(insertable = false, updatable = false)
    Instant failingSince;

    @Transient
    Secrets.Signing secret;

    @Override
    public WebhookDetails details() {
        return details;
    }

    @Override
    public void details(WebhookDetails details) {
        this.details = details;
    }

    /** Whether it is told of what happens. */
    boolean active() {
        return status == WebhookStatus.ENABLED && !trashed();
    }

    void disable(DisabledBecause why, Instant now) {
        status = WebhookStatus.DISABLED;
        disabledBecause = why;
        disabledSince = now;
    }

    @Override
    public WebhookView view() {
        return new WebhookView(
                meta(),
                details,
                status,
                disabledBecause,
                disabledSince,
                secretSince,
                lastSuccessAt,
                lastFailureAt,
                failingSince,
                null);
    }

    @Override
    public WebhookStatus state() {
        return status;
    }

    @Override
    public void state(WebhookStatus to) {
        status = to;
    }
}
