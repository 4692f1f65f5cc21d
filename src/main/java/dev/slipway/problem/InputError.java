package dev.slipway.problem;

/** One thing wrong with the input: where (a JSON pointer into the body, or a parameter's name), which stable code, and why. */
public record InputError(String pointer, String parameter, String code, Sentence detail) {

    public static InputError at(String pointer, String code, Object... arguments) {
        return new InputError(pointer, null, code, Text.of("error." + code, arguments));
    }

    public static InputError of(String parameter, String code, Object... arguments) {
        return new InputError(null, parameter, code, Text.of("error." + code, arguments));
    }
}
