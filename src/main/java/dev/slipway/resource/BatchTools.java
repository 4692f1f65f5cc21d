package dev.slipway.resource;

import dev.slipway.api.Binder;
import dev.slipway.api.Preconditions;
import dev.slipway.data.Writes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** What operations of batches are done with. */
@Singleton
class BatchTools {

    final Binder binder;
    final Preconditions preconditions;
    final Writes writes;
    final Labelling labelling;

    @Inject
    BatchTools(Binder binder, Preconditions preconditions, Writes writes, Labelling labelling) {
        this.binder = binder;
        this.preconditions = preconditions;
        this.writes = writes;
        this.labelling = labelling;
    }
}
