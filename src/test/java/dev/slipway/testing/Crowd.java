package dev.slipway.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Callers that all call at the same moment. */
public final class Crowd {

    private Crowd() {}

    /** What a number of callers get when they all do the same. */
    public static <T> List<T> of(int callers, Callable<T> call) throws Exception {
        return of(IntStream.range(0, callers).mapToObj(i -> call).toList());
    }

    /** What each caller gets, in their order. */
    public static <T> List<T> of(List<Callable<T>> calls) throws Exception {
        var barrier = new CyclicBarrier(calls.size());
        var threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> call : calls) {
                running.add(threads.submit(() -> {
                    barrier.await();
                    return call.call();
                }));
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : running) answers.add(answer.get(60, TimeUnit.SECONDS));
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }
}
