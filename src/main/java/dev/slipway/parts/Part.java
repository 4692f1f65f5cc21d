package dev.slipway.parts;

import dev.slipway.api.View;
import dev.slipway.data.Thing;
import dev.slipway.marks.Filterable;
import jakarta.persistence.MappedSuperclass;
import java.util.Optional;
import java.util.UUID;

/**
 * A record that is part of another one, as a trial is of a launch plan: it stays with that one, belongs to its product and is
 * as confidential.
 *
 * @param <D> what a client may say
 * @param <V> what a client reads
 */
@MappedSuperclass
public abstract class Part<D extends Record & PartDetails, V extends Record & View> extends Thing<D, V> {

    /** The product of the whole. */
    @Filterable
    protected UUID productId;

    @Override
    public Optional<UUID> product() {
        return Optional.of(productId);
    }

    @Override
    public Optional<UUID> whole() {
        return Optional.of(details().wholeId());
    }
}
