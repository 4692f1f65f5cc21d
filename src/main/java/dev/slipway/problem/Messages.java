package dev.slipway.problem;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;

/** The sentences of problem answers, in English and Chinese. */
public final class Messages {

    private static final List<Locale> LOCALES = List.of(Locale.ENGLISH, Locale.CHINESE);
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private Messages() {}

    /** The language to answer in: the best of English and Chinese for an Accept-Language header, English without one. */
    public static Locale locale(String acceptLanguage) {
        if (acceptLanguage == null || acceptLanguage.isBlank()) return Locale.ENGLISH;
        try {
            Locale best = Locale.lookup(Locale.LanguageRange.parse(acceptLanguage), LOCALES);
            return best == null ? Locale.ENGLISH : best;
        } catch (IllegalArgumentException | IndexOutOfBoundsException malformed) {
            return Locale.ENGLISH;
        }
    }

    public static String render(Text text, Locale locale) {
        String pattern = find(text.key(), locale);
        if (pattern == null) throw new IllegalStateException("no message for " + text.key());
        Object[] arguments = text.arguments().stream()
                .map(argument -> argument instanceof Text nested ? render(nested, locale) : argument)
                .toArray();
        return new MessageFormat(pattern, locale).format(arguments);
    }

    /** Whether there is a sentence for a key. */
    public static boolean has(String key) {
        return find(key, Locale.ENGLISH) != null;
    }

    /** The pattern of a key, or null where the bundle has none. */
    private static String find(String key, Locale locale) {
        try {
            return ResourceBundle.getBundle("messages/problems", locale, NO_FALLBACK)
                    .getString(key);
        } catch (MissingResourceException absent) {
            return null;
        }
    }
}
