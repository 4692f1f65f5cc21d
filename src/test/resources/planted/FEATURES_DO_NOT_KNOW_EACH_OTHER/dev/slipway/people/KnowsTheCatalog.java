package dev.slipway.people;

/** Knows another feature. */
class KnowsTheCatalog {
    dev.slipway.catalog.Shown shown;
}
