package dev.slipway.outbound;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Looks up the addresses of hosts, each host by one thread at a time, so that whoever waits for one holds up no other. */
@ApplicationScoped
class Lookups {

    private static final int AT_ONCE = 16;

    private final Map<String, CompletableFuture<List<InetAddress>>> running = new ConcurrentHashMap<>();
    private final ExecutorService threads = threads();

    private static ExecutorService threads() {
        ThreadPoolExecutor pool =
                new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 30, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), task -> {
                    Thread thread = new Thread(task, "lookup");
                    thread.setDaemon(true);
                    return thread;
                });
        pool.allowCoreThreadTimeOut(true);
        return pool;
    }

    CompletableFuture<List<InetAddress>> of(String host, HostNames names) {
        CompletableFuture<List<InetAddress>> made = new CompletableFuture<>();
        CompletableFuture<List<InetAddress>> known = running.putIfAbsent(host, made);
        if (known != null) return known;
        CompletableFuture.supplyAsync(() -> addresses(host, names), threads).whenComplete((addresses, failure) -> {
            running.remove(host);
            if (failure == null) made.complete(addresses);
            else made.completeExceptionally(failure);
        });
        return made;
    }

    private static List<InetAddress> addresses(String host, HostNames names) {
        try {
            return names.of(host);
        } catch (UnknownHostException unknown) {
            throw new CompletionException(unknown);
        }
    }

    void end(@Observes ShutdownEvent event) {
        threads.shutdownNow();
    }
}
