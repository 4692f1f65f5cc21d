package dev.slipway.referrers;

import java.util.UUID;

/** What a feature does with its own records before everything that refers to one record is moved to another one. */
public interface BeforeMove {

    void prepare(String entity, UUID from, UUID to, String reason);
}
