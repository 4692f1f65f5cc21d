package dev.slipway.webhooks;

import dev.slipway.security.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

/** Statements about the queue: in the transaction of a request, or in one of their own. */
@ApplicationScoped
class Database {

    @Inject
    AgroalDataSource source;

    /** What a row says. */
    interface Reading<R> {
        R of(ResultSet row) throws SQLException;
    }

    /** Does the work in a transaction of its own. */
    <R> R alone(Function<Database, R> work) {
        return QuarkusTransaction.requiringNew().call(() -> work.apply(this));
    }

    int update(String sql, Object... values) {
        return prepared(sql, PreparedStatement::executeUpdate, values);
    }

    <R> List<R> read(String sql, Reading<R> reading, Object... values) {
        return prepared(
                sql,
                statement -> {
                    List<R> read = new ArrayList<>();
                    try (ResultSet rows = statement.executeQuery()) {
                        while (rows.next()) read.add(reading.of(rows));
                    }
                    return read;
                },
                values);
    }

    /** What is done with a statement. */
    private interface Use<R> {
        R of(PreparedStatement statement) throws SQLException;
    }

    private <R> R prepared(String sql, Use<R> use, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (int i = 0; i < values.length; i++) {
                Object value = values[i];
                if (value instanceof UUID[] ids) value = connection.createArrayOf("uuid", ids);
                if (value instanceof String[] texts) value = connection.createArrayOf("text", texts);
                if (value instanceof Integer[] numbers) value = connection.createArrayOf("integer", numbers);
                statement.setObject(i + 1, value);
            }
            return use.of(statement);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
