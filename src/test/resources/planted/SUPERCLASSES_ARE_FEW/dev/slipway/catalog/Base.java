package dev.slipway.catalog;

/** Is there to be extended. */
abstract class Base {}
