package dev.slipway.sharing;

import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.problem.Refusal;
import dev.slipway.problem.Text;
import dev.slipway.security.Secret;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Transient;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** An address with a secret in it that shows a roadmap to whoever has it. It belongs to whom the roadmap belongs to. */
@Entity
class ShareLink extends Thing<ShareLinkDetails, ShareLinkView> {

    /** How the secrets of share links begin. */
    static final String PREFIX = "slr_";

    private static final Refusal REVOKED = new Refusal("REVOKED", Text.of("detail.link-revoked-for-ever"));

    @Embedded
    ShareLinkDetails details;

    byte[] hash;
    String hint;

    @Transient
    Secret secret;

    @Formula("(select r.product_id from roadmap r where r.id = roadmap_id)")
    UUID productId;

    @Formula("(select r.product_line_id from roadmap r where r.id = roadmap_id)")
    UUID productLineId;

    /** Counted beside the record's life: a view is no change. */
    @Column(insertable = false, updatable = false)
    long views;

    @Column(insertable = false, updatable = false)
    Instant lastViewedAt;

    @Override
    public ShareLinkDetails details() {
        return details;
    }

    @Override
    public void details(ShareLinkDetails details) {
        this.details = details;
    }

    @Override
    public ShareLinkDetails completed(ShareLinkDetails said) {
        return said.expiresAt() == null ? said.until(details.expiresAt()) : said;
    }

    /** A revoked link stays revoked. */
    @Override
    public Optional<Refusal> settled(Event event) {
        return event == Event.RESTORED ? Optional.of(REVOKED) : Optional.empty();
    }

    @Override
    public ShareLinkView view() {
        return new ShareLinkView(meta(), details, hint, views, lastViewedAt, null, null, null);
    }

    @Override
    public Optional<UUID> product() {
        return Optional.ofNullable(productId);
    }

    @Override
    public Optional<UUID> productLine() {
        return Optional.ofNullable(productLineId);
    }
}
