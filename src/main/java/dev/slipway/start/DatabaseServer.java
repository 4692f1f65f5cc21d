package dev.slipway.start;

import static dev.slipway.start.StartSettings.PASSWORD;
import static dev.slipway.start.StartSettings.URL;
import static dev.slipway.start.StartSettings.USERNAME;
import static dev.slipway.start.StartSettings.named;

import dev.slipway.embedded.StartFailure;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.regex.Pattern;

/** The PostgreSQL server that Slipway is about to use. */
record DatabaseServer(StartSettings settings) {
    private static final int OLDEST = 14;

    /** SQL states of a refused login: invalid authorization, and a connection rejected for want of a password. */
    private static final Pattern LOGIN = Pattern.compile("28.*|08004");

    /** Ends the start with a sentence if Slipway cannot work with the server. */
    void check() {
        var url = settings.text(URL).orElseThrow();
        if (settings.text("quarkus.datasource.credentials-provider").isPresent()) {
            // only Quarkus can ask it for the password
            return;
        }
        try (var connection = DriverManager.getConnection(
                url,
                settings.text(USERNAME).orElse(null),
                settings.text(PASSWORD).orElse(null))) {
            check(connection);
        } catch (SQLException e) {
            throw new StartFailure(sentence(e, url), e);
        }
    }

    private static void check(Connection connection) throws SQLException {
        var version = connection.getMetaData().getDatabaseMajorVersion();
        if (version < OLDEST) {
            throw new StartFailure("Slipway needs PostgreSQL " + OLDEST + " or newer, and the server at " + URL + " is "
                    + version + "; set it to a newer server.");
        }
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("show server_encoding")) {
            rows.next();
            if (!rows.getString(1).equals("UTF8")) {
                throw new StartFailure("Slipway needs a database with encoding UTF8, and the one at " + URL + " has "
                        + rows.getString(1) + "; create it with ENCODING 'UTF8' TEMPLATE template0.");
            }
        }
    }

    private static String sentence(SQLException e, String url) {
        var state = e.getSQLState() == null ? "" : e.getSQLState();
        var message = e.getMessage().lines().findFirst().orElse("").replaceAll("\\.$", "");
        var settings = LOGIN.matcher(state).matches() ? named(USERNAME) + " and " + named(PASSWORD) : named(URL);
        return "Slipway cannot use the database " + withoutQuery(url) + " (" + message + "); check " + settings + ".";
    }

    /** The query part may hold a password. */
    private static String withoutQuery(String url) {
        return url.replaceAll("\\?.*", "");
    }
}
