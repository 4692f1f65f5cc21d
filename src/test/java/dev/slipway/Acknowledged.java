package dev.slipway;

/** The records that Slipway acknowledged over HTTP, and must therefore still have after any crash. */
final class Acknowledged {
    private Acknowledged() {}

    /** Writes records until a fixed number of answers has come. */
    static void write(SlipwayProcess slipway) {
        // the seam: POST records here once there is a resource, and keep the ids of those answered 201
    }

    /** Fails unless every acknowledged record can be read. */
    static void verify(SlipwayProcess slipway) {
        // the seam: GET each kept id and expect 200
    }
}
