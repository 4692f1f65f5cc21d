package dev.slipway.security;

import dev.slipway.api.ApiSettings;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.agroal.api.AgroalDataSource;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;

/** The requests that each caller may still make, counted in the database so that all instances share the count. */
@ApplicationScoped
class RateLimits {

    static final Duration WINDOW = Duration.ofMinutes(1);

    private final int perWindow;
    private final ProxyManager<String> buckets;
    private final BucketConfiguration configuration;

    @Inject
    RateLimits(ApiSettings settings, AgroalDataSource database) {
        perWindow = settings.requestsPerMinute();
        configuration = perWindow == 0
                ? null
                : BucketConfiguration.builder()
                        .addLimit(Bandwidth.builder()
                                .capacity(perWindow)
                                .refillGreedy(perWindow, WINDOW)
                                .build())
                        .build();
        buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(database)
                .primaryKeyMapper(io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper.STRING)
                .table("rate_limit")
                .idColumn("caller")
                .stateColumn("state")
                .expiresAtColumn("expires_at")
                .expirationAfterWrite(
                        ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(Duration.ofMinutes(1)))
                .build();
    }

    boolean unlimited() {
        return perWindow == 0;
    }

    /** Takes one request from the caller's limit; a 429 problem where none is left. */
    Remaining take(Caller caller) {
        ConsumptionProbe probe =
                buckets.builder().build(caller.name(), () -> configuration).tryConsumeAndReturnRemaining(1);
        long reset = seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        Remaining remaining = new Remaining(perWindow, probe.getRemainingTokens(), reset);
        if (probe.isConsumed()) return remaining;
        throw new ProblemException(ProblemType.TOO_MANY_REQUESTS, "detail.too-many-requests", reset)
                .with("Retry-After", String.valueOf(reset))
                .with("RateLimit", remaining.header())
                .with("RateLimit-Policy", remaining.policy());
    }

    private static long seconds(long nanos) {
        return Math.max(1, (nanos + 999_999_999) / 1_000_000_000);
    }

    @Scheduled(every = "10m", delayed = "10m")
    void forgetIdle() {
        if (buckets instanceof io.github.bucket4j.distributed.proxy.ExpiredEntriesCleaner cleaner) {
            while (cleaner.removeExpired(1_000) == 1_000) Thread.yield();
        }
    }

    /** What is left of a limit, as the RateLimit headers say it (IETF draft, draft-ietf-httpapi-ratelimit-headers). */
    record Remaining(int quota, long left, long reset) {

        String header() {
            return "\"default\";r=" + left + ";t=" + reset;
        }

        String policy() {
            return "\"default\";q=" + quota + ";w=" + WINDOW.toSeconds();
        }
    }
}
