package dev.slipway.scoring;

import dev.slipway.data.Guard;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Reads a score with its model and explains it in one language, in one statement. */
@ApplicationScoped
class ExplainScore {

    /** The language tags that name one of the languages. */
    static final String LANGUAGES = "(en|zh)(-[A-Za-z0-9]{1,8})*";

    private static final String QUERY = """
            select s, m from Score s join ScoringModel m on m.id = s.details.modelId where s.id = :id and %s""";

    @Inject
    StatelessSession session;

    @Inject
    Guard guard;

    Explanation read(UUID id, String language, String accepted) {
        if (language != null && !language.matches(LANGUAGES)) {
            throw ProblemException.parameter(InputError.of("language", "ONE_OF_EXPECTED", "en, zh"));
        }
        Locale locale = Messages.locale(language == null ? accepted : language);
        String visible = guard.visible("Score", "s").orElse("true");
        Object[] row = guard.query(session, QUERY.formatted(visible), Object[].class)
                .setParameter("id", id)
                .uniqueResultOptional()
                .orElseThrow(ProblemException::notFound);
        Score score = (Score) row[0];
        ScoringModel model = (ScoringModel) row[1];
        ScoringKind kind = model.details.kind();
        Words words = new Words(model.details.inputs(), locale);
        ScoringKind.Outcome outcome = kind.evaluate(model.details.inputs(), score.details.inputs());
        return new Explanation(
                score.id(),
                model.id(),
                model.details.key(),
                model.modelVersion,
                locale.getLanguage(),
                kind.described(locale),
                score.result,
                words.summary(kind, score.result),
                words.inputs(score.details.inputs()),
                outcome.steps().stream().map(words::said).toList());
    }
}
