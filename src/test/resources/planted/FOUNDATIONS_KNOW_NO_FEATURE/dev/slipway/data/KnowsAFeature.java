package dev.slipway.data;

/** Knows a feature. */
class KnowsAFeature {
    dev.slipway.catalog.Shown shown;
}
