package dev.slipway.catalog;

/** Knows how the program starts. */
class KnowsTheStart {
    dev.slipway.start.StartReport report;
}
