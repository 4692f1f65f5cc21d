package dev.slipway.problem;

import java.util.List;
import java.util.Locale;

/** A sentence for people: a key of the message bundle and the values that it mentions. */
public record Text(String key, List<Object> arguments) implements Sentence {

    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }

    @Override
    public String in(Locale locale) {
        return Messages.render(this, locale);
    }
}
