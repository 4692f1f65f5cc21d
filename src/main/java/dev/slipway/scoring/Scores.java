package dev.slipway.scoring;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** All scores. */
@ApplicationScoped
class Scores extends Repository<Score, ScoreDetails, ScoreView> {

    @Inject
    ScoringModels models;

    @Inject
    Guard guard;

    @Inject
    Clock clock;

    Scores() {
        super("scores", Score.class, ScoreDetails.class, ScoreView.class);
    }

    @Override
    protected Optional<String> productPath() {
        return Optional.of("productId");
    }

    @Override
    public Score make(ScoreDetails details) {
        Score score = new Score();
        score.details = details;
        place(score);
        compute(score);
        return score;
    }

    @Override
    public ScoreView save(Score score, Event event, String reason) {
        if (event == Event.UPDATED) compute(score);
        // the subject may have moved meanwhile
        if (event == Event.RESTORED) place(score);
        return super.save(score, event, reason);
    }

    private void place(Score score) {
        Subject subject = score.details.subject();
        String visible = guard.visible(subject.entity, "e").orElse("true");
        Object[] owner = guard.query(
                        getSession(),
                        "select e.details.productId, " + subject.line + " from " + subject.entity
                                + " e where e.id = :id and " + visible,
                        Object[].class)
                .setParameter("id", score.details.subjectId())
                .uniqueResultOptional()
                .orElseThrow(() -> ProblemException.noReference("/" + subject.field));
        score.productId = (UUID) owner[0];
        score.productLineId = (UUID) owner[1];
    }

    private void compute(Score score) {
        ScoringModelDetails model = models.toScoreBy(score.details.modelId()).details;
        List<InputError> errors = new ArrayList<>();
        if (model.productId() != null && !model.productId().equals(score.productId)) {
            errors.add(InputError.at("/modelId", "MODEL_OF_OTHER_PRODUCT"));
        }
        List<ScoringInput> wanted = model.inputs();
        errors.addAll(refusals(wanted, score.details.inputs()));
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
        ScoringKind.Outcome outcome = model.kind().evaluate(wanted, score.details.inputs());
        score.result = Result.of(model.kind(), outcome, clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    private static List<InputError> refusals(List<ScoringInput> wanted, Map<String, BigDecimal> given) {
        List<InputError> errors = new ArrayList<>();
        List<String> keys = wanted.stream().map(ScoringInput::key).toList();
        given.keySet().stream()
                .filter(key -> !keys.contains(key))
                .map(key -> InputError.at("/inputs/" + key, "UNKNOWN_INPUT", String.join(", ", keys)))
                .forEach(errors::add);
        for (ScoringInput input : wanted) {
            Optional.ofNullable(given.get(input.key())).flatMap(input::refusal).ifPresent(errors::add);
        }
        return errors;
    }
}
