package dev.slipway.strategy;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads a strategy's positioning and the name of its product in one language, in one statement. */
@ApplicationScoped
class ReadPositioning {

    private static final String QUERY = """
            select e, p.details.name, p.details.localNames from Strategy e
            join Product p on p.id = e.details.productId where e.id = :id and %s""";

    @Inject
    StatelessSession session;

    @Inject
    CurrentCaller caller;

    @Inject
    Guard guard;

    PositioningStatement read(UUID id, String language, String accepted) {
        caller.needs("catalog", "read");
        if (language != null && !language.matches(PositioningStatement.LANGUAGES)) {
            throw ProblemException.parameter(InputError.of("language", "ONE_OF_EXPECTED", "en, zh"));
        }
        String asked = language == null ? accepted : language;
        Locale locale = Messages.locale(asked);
        String visible = guard.visible("Strategy", "e").orElse("true");
        Object[] row = guard.query(session, QUERY.formatted(visible), Object[].class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
        Map<?, ?> names = (Map<?, ?>) row[2];
        return PositioningStatement.of(
                ((Strategy) row[0]).details.positioning(), name((String) row[1], names, locale, language), locale);
    }

    /** What the product is called there: exactly as asked, else anywhere the language is spoken, else everywhere. */
    private static String name(String name, Map<?, ?> localNames, Locale locale, String language) {
        Map<String, String> local = new TreeMap<>();
        localNames.forEach((tag, there) -> local.put((String) tag, (String) there));
        if (language != null && local.containsKey(language)) return local.get(language);
        return local.entrySet().stream()
                .filter(entry ->
                        Locale.forLanguageTag(entry.getKey()).getLanguage().equals(locale.getLanguage()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(name);
    }
}
