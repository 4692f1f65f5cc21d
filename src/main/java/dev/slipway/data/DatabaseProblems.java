package dev.slipway.data;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemTranslator;
import dev.slipway.problem.ProblemType;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.OptimisticLockException;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.StaleStateException;
import org.postgresql.util.PSQLException;

/** The problems behind failures of the database; constraints are known by their names. */
@ApplicationScoped
class DatabaseProblems implements ProblemTranslator {

    private static final Pattern IN_MESSAGE = Pattern.compile("constraint \"([a-z0-9_]+)\"");

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Override
    public Optional<ProblemException> translate(Throwable failure) {
        if (failure instanceof OptimisticLockException || failure instanceof StaleStateException) {
            return Optional.of(new ProblemException(ProblemType.PRECONDITION_FAILED, "detail.overtaken"));
        }
        if (failure instanceof PSQLException refused) return ofPostgres(refused);
        if (failure instanceof RollbackException && lostAtCommit(failure)) return Optional.of(unavailable());
        if (failure instanceof SQLException refused && unavailable(refused)) return Optional.of(unavailable());
        return Optional.empty();
    }

    /** Whether the connection broke at the commit, of which nobody knows then whether it happened. */
    private static boolean lostAtCommit(Throwable failure) {
        return Arrays.stream(failure.getSuppressed())
                .map(Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException refused && unavailable(refused));
    }

    private Optional<ProblemException> ofPostgres(PSQLException failure) {
        String state = failure.getSQLState();
        return switch (state == null ? "" : state) {
            case "23505", "23P01" -> Optional.of(broken(ProblemType.NOT_UNIQUE, failure));
            case "23503" -> Optional.of(broken(ProblemType.REFERENCE_NOT_FOUND, failure));
            case "23001" -> Optional.of(broken(ProblemType.IN_USE, failure));
            case "23514" -> Optional.of(broken(ProblemType.RULE_VIOLATED, failure));
            case "40001", "40P01", "55P03" -> Optional.of(overlapping());
            default -> unavailable(failure) ? Optional.of(unavailable()) : Optional.empty();
        };
    }

    private ProblemException broken(ProblemType type, PSQLException failure) {
        String constraint = constraint(failure);
        if (type == ProblemType.IN_USE) {
            return new ProblemException(type, "detail.in-use", resource(Constraints.table(constraint)));
        }
        InputError error = Constraints.error(constraint, type);
        return new ProblemException(type, type.explanation(), List.of(error));
    }

    private String resource(String table) {
        return repositories.stream()
                .filter(repository -> repository.table().equals(table))
                .map(Repository::resource)
                .findFirst()
                .orElse(table);
    }

    private static String constraint(PSQLException failure) {
        var message = failure.getServerErrorMessage();
        if (message != null && message.getConstraint() != null) return message.getConstraint();
        Matcher matcher = IN_MESSAGE.matcher(failure.getMessage());
        return matcher.find() ? matcher.group(1) : "";
    }

    /** No connection to be had, or one that broke. */
    private static boolean unavailable(SQLException failure) {
        String state = failure.getSQLState();
        if (state != null) {
            return state.startsWith("08") || state.startsWith("57P") || state.startsWith("53") || state.equals("25006");
        }
        // what has no state comes from the pool, whose connections are gone, and not from PostgreSQL
        return true;
    }

    private static ProblemException overlapping() {
        return new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "detail.overlapping").with("Retry-After", "1");
    }

    private static ProblemException unavailable() {
        return new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "SERVICE_UNAVAILABLE.explanation")
                .with("Retry-After", "2");
    }
}
