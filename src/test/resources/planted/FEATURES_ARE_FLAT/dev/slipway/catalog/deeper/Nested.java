package dev.slipway.catalog.deeper;

/** Is in a package in a feature. */
class Nested {}
