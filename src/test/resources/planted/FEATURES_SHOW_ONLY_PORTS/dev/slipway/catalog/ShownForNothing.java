package dev.slipway.catalog;

/** Is public, though nobody outside uses it. */
public class ShownForNothing {}
