package dev.slipway.tables;

import dev.slipway.problem.InputError;

/** A cell that cannot be read in one way only. */
public final class CellFault extends RuntimeException {

    private final transient Object[] arguments;

    CellFault(String code, Object... arguments) {
        super(code, null, false, false);
        this.arguments = arguments;
    }

    /** What is said of it at a place of the record. */
    public InputError at(String pointer) {
        return InputError.at(pointer, getMessage(), arguments);
    }
}
