package dev.slipway.problem;

/** One reason why something cannot be done: a stable code, and a sentence in the languages of the messages. */
public record Refusal(String code, Text detail) {

    /** The refusal whose sentence is the message {@code error.<code>}. */
    public static Refusal of(String code, Object... arguments) {
        return new Refusal(code, Text.of("error." + code, arguments));
    }
}
