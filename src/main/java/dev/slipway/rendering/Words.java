package dev.slipway.rendering;

import dev.slipway.problem.Text;
import java.util.Locale;

/** What views say by themselves, in one language. */
record Words(Locale locale) {

    String of(String key, Object... arguments) {
        return Text.of("timeline." + key, arguments).in(locale);
    }

    /** The name of a value that the document spells in capitals, for example a status. */
    String named(String value) {
        return of("value." + value);
    }

    String language() {
        return locale.getLanguage();
    }
}
