package dev.slipway.transfer;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Plain statements, in the transaction that runs or, where none does, each by itself. */
@ApplicationScoped
class Sql {

    @Inject
    AgroalDataSource database;

    /** What a row says. */
    interface Row<R> {
        R read(ResultSet row) throws SQLException;
    }

    <R> List<R> select(String sql, Row<R> reader, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values);
                ResultSet found = statement.executeQuery()) {
            List<R> rows = new ArrayList<>();
            while (found.next()) rows.add(reader.read(found));
            return rows;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    /** How many rows it has changed. */
    int change(String sql, Object... values) {
        try (Connection connection = database.getConnection();
                PreparedStatement statement = prepared(connection, sql, values)) {
            return statement.executeUpdate();
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static PreparedStatement prepared(Connection connection, String sql, Object... values) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof Instant instant) value = instant.atOffset(ZoneOffset.UTC);
            if (value instanceof Enum<?> constant) value = constant.name();
            if (value instanceof Object[] array) {
                String type = array instanceof Long[] ? "bigint" : array instanceof java.util.UUID[] ? "uuid" : "text";
                value = connection.createArrayOf(type, array);
            }
            statement.setObject(i + 1, value);
        }
        return statement;
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
