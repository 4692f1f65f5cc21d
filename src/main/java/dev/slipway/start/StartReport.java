package dev.slipway.start;

import dev.slipway.embedded.StartFailure;
import io.quarkus.bootstrap.logging.InitialConfigurator;
import io.quarkus.runtime.ApplicationLifecycleManager;
import io.quarkus.runtime.QuarkusBindException;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.config.ConfigValidationException;
import java.net.UnknownHostException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.flywaydb.core.api.exception.FlywayValidateException;
import org.jboss.logging.Logger;

/** What the operator reads when Slipway ends by itself: a sentence if they can mend it, and a stack trace only if not. */
public final class StartReport {
    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final Handler[] NONE = {};

    /** What SmallRye says of Slipway's own settings, whose converters end the sentence that the name begins. */
    private static final Pattern OWN = Pattern.compile("The config property (slipway\\.\\S+) (?:is defined as the empty"
            + " String.*|with the config value \".*\" threw an Exception whilst being converted (must .*))");

    private StartReport() {}

    /** Ends the process; a failure was reported before. */
    public static void exit(int code, Throwable failure) {
        if (failure != null && !isEnding()) {
            report(failure);
        }
        ApplicationLifecycleManager.getDefaultExitCodeHandler().accept(code, failure);
    }

    /** Whether the process was asked to end, as by a SIGTERM; what fails from then on is no news. */
    private static boolean isEnding() {
        var hook = new Thread();
        try {
            Runtime.getRuntime().addShutdownHook(hook);
            return !Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return true;
        }
    }

    private static void report(Throwable failure) {
        var sentence = causes(failure)
                .map(StartReport::sentence)
                .flatMap(Optional::stream)
                .findFirst();
        var early = InitialConfigurator.DELAYED_HANDLER;
        if (!early.isActivated()) {
            // what was logged before there was a log would bury the sentence
            early.setHandlers(sentence.isPresent() ? NONE : new Handler[] {InitialConfigurator.createDefaultHandler()});
        }
        sentence.ifPresentOrElse(
                System.err::println, () -> Logger.getLogger(StartReport.class).error("Slipway cannot start", failure));
    }

    static Optional<String> sentence(Throwable failure) {
        if (failure instanceof StartFailure) {
            return Optional.of(failure.getMessage());
        }
        if (failure instanceof QuarkusBindException bind) {
            return Optional.of("Slipway cannot listen on " + bind.getHost() + ":" + bind.getPort() + " ("
                    + bind.getMessage() + "); check quarkus.http.port (QUARKUS_HTTP_PORT) and quarkus.http.host.");
        }
        if (failure instanceof UnknownHostException) {
            return Optional.of("Slipway cannot listen on the unknown host " + failure.getMessage()
                    + "; check quarkus.http.host (QUARKUS_HTTP_HOST).");
        }
        if (failure instanceof FlywayValidateException) {
            return Optional.of("The database was migrated by another version of Slipway ("
                    + failure.getMessage().lines().skip(1).findFirst().orElse("")
                    + "); run that version or a newer one.");
        }
        if (failure instanceof SQLException refused && INSUFFICIENT_PRIVILEGE.equals(refused.getSQLState())) {
            return Optional.of("The role of quarkus.datasource.username may not migrate the database ("
                    + refused.getMessage() + "); make it the owner of the database.");
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
        var plain = message.replaceAll("\\b(\\w+\\.)+\\w+Exception: |SRCFG\\d+: ", "")
                .strip();
        var own = OWN.matcher(plain);
        if (own.matches()) {
            return StartSettings.named(own.group(1)) + " " + (own.group(2) == null ? "must not be empty" : own.group(2))
                    + ".";
        }
        plain = plain.replaceAll(
                        "The config property (\\S+) with the config value (\".*?\") threw an Exception whilst being converted",
                        "The setting $1 cannot be $2:")
                .replaceAll("^(\\S+) in (.+) does not map to any root$", "There is no setting $1, as in $2")
                .replaceAll("The config property", "The setting");
        return plain.endsWith(".") ? plain : plain + ".";
    }

    private static Stream<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (var cause = failure; cause != null && !causes.contains(cause); cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes.stream();
    }
}
