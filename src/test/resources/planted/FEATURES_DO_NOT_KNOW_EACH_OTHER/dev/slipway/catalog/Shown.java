package dev.slipway.catalog;

/** A part of another feature. */
public class Shown {}
