package dev.slipway.security;

import io.quarkus.runtime.BlockingOperationControl;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.util.function.Supplier;

/** Work that waits for the database, for those who may be on a thread that must not wait. */
public final class Blocking {

    private Blocking() {}

    /**
     * What the work finds. On a worker it is done there and then: workers that waited for other workers would wait for ever
     * once all of them did.
     */
    public static <T> Uni<T> item(Supplier<T> work) {
        Uni<T> item = Uni.createFrom().item(work);
        return BlockingOperationControl.isBlockingAllowed()
                ? item
                : item.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
}
