package dev.slipway.parts;

import dev.slipway.data.Details;
import java.util.UUID;

/** Everything that a client may say of a part; among it, of which record it is one. */
public interface PartDetails extends Details {

    /** The record that it is a part of. */
    UUID wholeId();
}
