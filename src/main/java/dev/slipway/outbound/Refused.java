package dev.slipway.outbound;

import dev.slipway.problem.InputError;
import java.util.List;

/** Why a request does not go to an address. */
public class Refused extends Exception {

    private final String code;
    private final transient List<Object> arguments;

    Refused(String code, Object... arguments) {
        super(code, null, false, false);
        this.code = code;
        this.arguments = List.of(arguments);
    }

    public String code() {
        return code;
    }

    /** The same as an error of the input that named the address. */
    public InputError at(String pointer) {
        return InputError.at(pointer, code, arguments.toArray());
    }
}
