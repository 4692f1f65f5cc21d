package dev.slipway.timeline;

import java.util.UUID;

/** Where plans come from. */
public interface Plans {

    /** What the current caller may know of a roadmap; a 404 problem where that is nothing. */
    Plan read(UUID roadmap, Selection selection);
}
