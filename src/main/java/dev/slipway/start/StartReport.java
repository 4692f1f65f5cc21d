package dev.slipway.start;

import dev.slipway.embedded.StartFailure;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jboss.logging.Logger;

/** What the operator reads when Slipway ends by itself: a sentence if they can mend it, and a stack trace only if not. */
public final class StartReport {
    private StartReport() {}

    /** Ends the process; a failure was reported before. */
    public static void exit(int code, Throwable failure) {
        if (failure != null) {
            report(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    private static void report(Throwable failure) {
        causes(failure)
                .map(StartReport::sentence)
                .flatMap(Optional::stream)
                .findFirst()
                .ifPresentOrElse(System.err::println, () -> Logger.getLogger(StartReport.class)
                        .error("Slipway cannot start", failure));
    }

    static Optional<String> sentence(Throwable failure) {
        if (failure instanceof StartFailure) {
            return Optional.of(failure.getMessage());
        }
        if (failure instanceof QuarkusBindException bind) {
            return Optional.of("Port " + bind.getPort() + " of " + bind.getHost()
                    + " is in use; set quarkus.http.port (QUARKUS_HTTP_PORT) to a free one.");
        }
        if (failure instanceof ConfigValidationException invalid) {
            return Optional.of(IntStream.range(0, invalid.getProblemCount())
                    .mapToObj(problem -> invalid.getProblem(problem).getMessage())
                    .map(StartReport::plain)
                    .collect(Collectors.joining(" ")));
        }
        if (failure instanceof ConfigurationException
                || failure instanceof IllegalArgumentException
                || failure instanceof NoSuchElementException) {
            return Optional.ofNullable(failure.getMessage())
                    .filter(message -> message.contains("SRCFG") || failure instanceof ConfigurationException)
                    .map(StartReport::plain);
        }
        return Optional.empty();
    }

    /** SmallRye's message without its codes and class names. */
    private static String plain(String message) {
        return message;
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }
}
