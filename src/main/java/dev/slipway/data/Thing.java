package dev.slipway.data;

import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.history.Change;
import dev.slipway.history.Event;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A record's identity, version and stamps; what clients say of it is its details, what the server decides its other fields.
 *
 * @param <D> what a client may say
 * @param <V> what a client reads
 */
@MappedSuperclass
public abstract class Thing<D extends Record & Details, V extends Record & View> {

    // a new record gets its id when it is stored; one for each row that is read would be random bits for nothing
    @Id
    UUID id;

    @Version
    int version = 1;

    Instant createdAt;
    String createdBy;
    Instant updatedAt;
    String updatedBy;
    Instant deletedAt;
    String deletedBy;

    /** What clients read before the current change. */
    @Transient
    V before;

    /** What a client said before the current change. */
    @Transient
    D saidBefore;

    public abstract D details();

    public abstract void details(D details);

    /** What clients read, without what they ask to be included. */
    public abstract V view();

    /** The product that the record belongs to. */
    public Optional<UUID> product() {
        return Optional.empty();
    }

    /** The product line that the record belongs to, where its manager may change it. */
    public Optional<UUID> productLine() {
        return Optional.empty();
    }

    /** The product whose confidentiality hides the record: the one that it belongs to, unless it is about another. */
    public Optional<UUID> about() {
        return product();
    }

    /** The record that this one is a part of, whose confidentiality hides this one too. */
    public Optional<UUID> whole() {
        return Optional.empty();
    }

    /** What a client says of this record, completed with what follows from it. */
    public D completed(D said) {
        return said;
    }

    /** Why this does not happen to the record as it is now, whoever asks for it; absent where nothing speaks against it. */
    public Optional<Refusal> settled(Event event) {
        return Optional.empty();
    }

    /** Whether a client says that only the product's team and administrators may know of it. */
    public boolean confidential() {
        return false;
    }

    public UUID id() {
        return id;
    }

    /** What has been done to the record, for the change log. */
    Change change(String resource, Event event, String reason, V after) {
        return new Change(
                resource,
                id,
                about().orElse(null),
                whole().orElse(null),
                version,
                event,
                updatedAt,
                updatedBy,
                reason,
                before,
                after);
    }

    /** Keeps what the record is before it changes. */
    void remember() {
        before = view();
        saidBefore = details();
    }

    /** Gives a new record an id from outside. */
    public void id(UUID given) {
        id = given;
    }

    public boolean trashed() {
        return deletedAt != null;
    }

    protected Meta meta() {
        return new Meta(id, version, createdAt, createdBy, updatedAt, updatedBy, deletedAt, deletedBy);
    }
}
