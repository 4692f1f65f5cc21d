package dev.slipway.api;

/** What a client reads of a record. */
public interface View {

    Meta meta();

    /** Whether some of it changes without a new version, so that the version does not tell whether a reader has it already. */
    default boolean changesWithoutVersion() {
        return false;
    }
}
