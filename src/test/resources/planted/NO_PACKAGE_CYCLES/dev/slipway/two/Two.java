package dev.slipway.two;

/** Knows the package that knows it. */
public class Two {
    dev.slipway.one.One one;
}
