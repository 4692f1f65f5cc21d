package dev.slipway.workspace;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Statements on whatever tables there are, and what comes back, as texts. */
final class Sql {

    private Sql() {}

    static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    static List<List<String>> rows(Connection connection, String query) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement(query);
                ResultSet row = select.executeQuery()) {
            int width = row.getMetaData().getColumnCount();
            List<List<String>> rows = new ArrayList<>();
            while (row.next()) {
                List<String> values = new ArrayList<>();
                for (int i = 1; i <= width; i++) values.add(row.getString(i));
                rows.add(values);
            }
            return rows;
        }
    }

    /** Whether a query finds anything. */
    static boolean any(Connection connection, String query) throws SQLException {
        return !rows(connection, query + " limit 1").isEmpty();
    }
}
