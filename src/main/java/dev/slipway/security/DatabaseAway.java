package dev.slipway.security;

import java.sql.SQLException;

/** The database did not answer who a caller is. */
public final class DatabaseAway extends RuntimeException {

    public DatabaseAway(SQLException cause) {
        super(cause);
    }
}
