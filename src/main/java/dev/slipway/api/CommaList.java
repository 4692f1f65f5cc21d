package dev.slipway.api;

import java.util.Arrays;
import java.util.List;

/** Query parameters that hold names, repeated or separated by commas. */
public final class CommaList {

    private CommaList() {}

    public static List<String> of(List<String> values) {
        if (values == null) return List.of();
        return values.stream()
                .flatMap(value -> Arrays.stream(value.split(",", -1)))
                .map(String::trim)
                .toList();
    }
}
