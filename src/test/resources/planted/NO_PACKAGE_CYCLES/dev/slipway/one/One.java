package dev.slipway.one;

/** Knows the other package. */
public class One {
    dev.slipway.two.Two two;
}
