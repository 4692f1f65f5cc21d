package dev.slipway.parts;

/** A value that moves with the days of its whole in its own way. */
public interface Movable<R extends Record> {

    R moved(Shift shift);
}
