package dev.slipway.scoring;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.AllAtOnce;
import dev.slipway.api.Binder;
import dev.slipway.api.Paging;
import dev.slipway.api.Scalars;
import dev.slipway.history.History;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Reads pages of rankings: the model, and the subjects in their order. */
@ApplicationScoped
class ReadRanking {

    private static final List<String> SAID = List.of("productId", "key", "name", "kind", "criteria");

    @Inject
    ScoringModels models;

    @Inject
    History history;

    @Inject
    Binder binder;

    @Inject
    CurrentCaller caller;

    @Inject
    Clock clock;

    @Inject
    RankStored stored;

    @Inject
    RankAnew anew;

    /** What a request says. */
    record Request(
            UUID modelId,
            Subject subject,
            UUID productId,
            List<String> status,
            List<String> weights,
            Instant asOf,
            Integer limit,
            String cursor) {}

    Ranking read(Request request, Locale locale) {
        caller.needs(request.subject.area, "read");
        Question question = question(request, locale);
        Place place = Place.of(request.cursor, question.fingerprint());
        int most = request.limit + 1;
        List<Ranking.Item> found =
                question.anew() ? anew.after(place, question, most) : stored.after(place, question, most);
        boolean more = found.size() > request.limit;
        List<Ranking.Item> items = new ArrayList<>();
        for (Ranking.Item item : more ? found.subList(0, request.limit) : found) {
            place = place.next(item);
            items.add(item.ranked(place.rank()));
        }
        return new Ranking(
                question.modelId(),
                question.model().key(),
                question.modelVersion(),
                question.model().kind().described(locale),
                question.subject(),
                question.productId(),
                question.counting(),
                question.asOf(),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                items,
                more ? place.encode() : null);
    }

    private Question question(Request request, Locale locale) {
        ScoringModel now = models.known(request.modelId);
        ScoringModelDetails model = request.asOf == null ? now.details : then(request.modelId, request.asOf);
        AllAtOnce input = new AllAtOnce();
        Map<String, BigDecimal> weights = input.of(() -> Question.weights(request.weights, model));
        input.run(() -> Paging.check(request.limit));
        List<? extends Enum<?>> status = input.of(() -> status(request.subject, request.status));
        UUID product = input.of(() -> product(request.productId, model.productId()));
        input.end();
        return new Question(
                request.modelId,
                now.modelVersion,
                model,
                request.subject,
                product,
                status,
                weights,
                request.asOf,
                locale);
    }

    /** What the model said at an instant; a 404 problem where there was none. */
    private ScoringModelDetails then(UUID model, Instant instant) {
        JsonNode then = history.asOf(models.resource(), model, caller.get().sight(), instant)
                .orElseThrow(ProblemException::notFound);
        return binder.bind(((ObjectNode) then).retain(SAID), ScoringModelDetails.class);
    }

    /** The statuses of a subject that texts name. */
    private List<? extends Enum<?>> status(Subject subject, List<String> texts) {
        if (texts == null) return List.of();
        var entity = models.getEntityManager().getMetamodel().entity(subject.entity);
        Class<?> states = entity.getAttribute("status").getJavaType();
        return texts.stream()
                .map(text -> (Enum<?>) Scalars.parameter("status", text, states))
                .distinct()
                .sorted(Comparator.comparing(Enum::ordinal))
                .toList();
    }

    /** A model of a product ranks what is the product's. */
    private static UUID product(UUID asked, UUID ofModel) {
        if (asked == null || ofModel == null || asked.equals(ofModel)) return asked == null ? ofModel : asked;
        throw ProblemException.parameter(InputError.of("productId", "MODEL_OF_OTHER_PRODUCT"));
    }
}
