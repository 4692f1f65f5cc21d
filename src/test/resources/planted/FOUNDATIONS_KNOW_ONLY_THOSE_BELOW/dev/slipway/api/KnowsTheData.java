package dev.slipway.api;

/** Knows a foundation above its own. */
class KnowsTheData {
    dev.slipway.data.Labels labels;
}
