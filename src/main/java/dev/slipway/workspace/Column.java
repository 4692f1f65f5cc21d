package dev.slipway.workspace;

/**
 * A column that is exported.
 *
 * @param type as PostgreSQL writes it
 * @param json whether it holds JSON, which may be null in two ways: there is none, or it says null
 * @param needed whether no row is without it
 * @param text whether its order depends on a collation
 */
record Column(String name, String type, boolean json, boolean needed, boolean text) {

    String quoted() {
        return Table.quoted(name);
    }

    /** As it is sorted by, the same on every server. */
    String ordered() {
        return text ? quoted() + " collate \"C\"" : quoted();
    }
}
