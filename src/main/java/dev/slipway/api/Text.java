package dev.slipway.api;

import java.util.List;

/** A sentence for people: a key of the message bundle and the values that it mentions. */
public record Text(String key, List<Object> arguments) {

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
