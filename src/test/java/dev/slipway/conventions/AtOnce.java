package dev.slipway.conventions;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

/** Several callers who do the same at the same time. */
final class AtOnce {

    private AtOnce() {}

    /** What each caller got; a failure of one is a failure of all. */
    static <T> List<T> each(int callers, Supplier<T> doing) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        CountDownLatch start = new CountDownLatch(1);
        try {
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return doing.get();
                }));
            }
            start.countDown();
            List<T> results = new ArrayList<>();
            for (Future<T> result : running) results.add(result.get());
            return results;
        } finally {
            threads.shutdownNow();
        }
    }
}
