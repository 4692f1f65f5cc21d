package dev.slipway.rendering;

import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Locale;

/** How a reader wants to see a plan. */
public record Wish(Format format, Scheme scheme, Locale locale) {

    /** The language tags that name one of the languages. */
    public static final String LANGUAGES = "(en|zh)(-[A-Za-z0-9]{1,8})*";

    /** What parameters say, and what headers say where those are silent; problems 400 and 406. */
    public static Wish of(Format format, Scheme scheme, String language, HttpHeaders headers) {
        if (language != null && !language.matches(LANGUAGES)) {
            throw ProblemException.parameter(InputError.of("language", "ONE_OF_EXPECTED", "en, zh"));
        }
        String accepted = language == null ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : language;
        return new Wish(
                format == null ? Format.of(headers.getAcceptableMediaTypes()) : format,
                scheme == null ? Scheme.light : scheme,
                Messages.locale(accepted));
    }
}
