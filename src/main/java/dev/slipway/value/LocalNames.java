package dev.slipway.value;

import java.util.Locale;
import java.util.Map;

/** Names in other languages, by BCP 47 language tag. */
public final class LocalNames {

    private LocalNames() {}

    /** The name that a reader of a language knows best: the first by its tag that is in it, or the name itself. */
    public static String of(String name, Map<String, String> localNames, Locale reader) {
        return localNames.entrySet().stream()
                .filter(local ->
                        Locale.forLanguageTag(local.getKey()).getLanguage().equals(reader.getLanguage()))
                .sorted(Map.Entry.comparingByKey())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }
}
