package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.transaction.RollbackException;
import java.sql.SQLException;
import java.util.Optional;
import javax.transaction.xa.XAException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;

/** What failures of the database are to a caller. */
class DatabaseProblemsTest {

    private static Optional<ProblemType> type(Throwable failure) {
        return new DatabaseProblems().translate(failure).map(ProblemException::type);
    }

    /** As the server says it. */
    private static PSQLException refused(String state) {
        return new PSQLException(new ServerErrorMessage("SFATAL\0C" + state + "\0Mno\0"));
    }

    /** As the transaction manager says it. */
    private static RollbackException atCommit(Throwable why) {
        var refused = new XAException("Error trying to transactionCommit local transaction");
        refused.initCause(why);
        var failure = new RollbackException("Could not commit transaction.");
        failure.addSuppressed(refused);
        return failure;
    }

    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P02", "53300", "40001"})
    void aConnectionThatIsLostOrNotToBeHadIsNoBug(String state) {
        var failure = refused(state);
        assertEquals(Optional.of(ProblemType.SERVICE_UNAVAILABLE), type(failure));
    }

    @Test
    void aConnectionThatIsLostAtTheCommitIsNoBug() {
        var failure = atCommit(refused("57P01"));
        assertEquals(Optional.of(ProblemType.SERVICE_UNAVAILABLE), type(failure));
        assertEquals(
                Optional.of(ProblemType.SERVICE_UNAVAILABLE),
                type(atCommit(new SQLException("This connection has been closed."))));
    }

    @Test
    void whatElseFailsAtTheCommitIsABug() {
        assertEquals(Optional.empty(), type(atCommit(refused("XX000"))));
        assertEquals(Optional.empty(), type(new RollbackException("defect")));
    }
}
