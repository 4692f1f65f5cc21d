package dev.slipway.forms;

import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Locale;

/** In which form and language a reader wants an answer. */
public record Wish<F extends Form>(F form, Locale locale) {

    /** The language tags that name one of the languages. */
    public static final String LANGUAGES = "(en|zh)(-[A-Za-z0-9]{1,8})*";

    /**
     * What parameters say, and what headers say where those are silent; problems 400 and 406.
     *
     * @param forms all that there are, the usual one first
     * @param forBrowsers what a browser is shown that opens the address
     */
    public static <F extends Form> Wish<F> of(
            F said, List<F> forms, F forBrowsers, String language, HttpHeaders headers) {
        if (language != null && !language.matches(LANGUAGES)) {
            throw ProblemException.parameter(InputError.of("language", "ONE_OF_EXPECTED", "en, zh"));
        }
        String accepted = language == null ? headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE) : language;
        F form = said == null ? Form.best(forms, forBrowsers, headers.getAcceptableMediaTypes()) : said;
        return new Wish<>(form, Messages.locale(accepted));
    }
}
