package dev.slipway.forms;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** What of an answer stays the same while nothing but time has changed. */
class JsonTest {

    @Test
    void momentsAreLeftOutAndTextsThatLookLikeThemAreNot() {
        assertEquals(
                "{\"a\":{,\"b\":1},\"name\":\"\\\"computedAt\\\":\\\"x\\\"\"}",
                Json.timeless(
                        "{\"a\":{\"computedAt\":\"2026-11-25T08:00:00Z\",\"b\":1},\"name\":\"\\\"computedAt\\\":\\\"x\\\"\"}"));
    }
}
