package dev.slipway.catalog;

/** A part of a feature. */
public class Shown {}
