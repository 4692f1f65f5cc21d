package dev.slipway.scoring;

import dev.slipway.api.CommaList;
import dev.slipway.formula.Decimals;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a ranking is asked for.
 *
 * @param model what the model says at the moment that is asked for
 * @param productId the product whose subjects are ranked, null for all
 * @param status the statuses of the subjects that are ranked, empty for all
 * @param weights weights other than the model's by the keys of criteria, empty for none
 * @param asOf the moment to look back to, null for now
 * @param locale the language of reasons
 */
record Question(
        UUID modelId,
        Integer modelVersion,
        ScoringModelDetails model,
        Subject subject,
        UUID productId,
        List<? extends Enum<?>> status,
        Map<String, BigDecimal> weights,
        Instant asOf,
        Locale locale) {

    private static final Pattern PART = Pattern.compile("([^:]*):([^:]*)");
    private static final Pattern WEIGHT = Pattern.compile("(0|[1-9][0-9]{0,6})(\\.[0-9]{1,6})?");
    private static final BigDecimal MOST = BigDecimal.valueOf(1_000_000);

    /** Whether what is stored now is no answer. */
    boolean anew() {
        return asOf != null || !weights.isEmpty();
    }

    /** What the model takes, with the weights that count here. */
    List<ScoringInput> inputs() {
        return model.inputs().stream()
                .map(input -> weights.containsKey(input.key()) ? input.weighing(weights.get(input.key())) : input)
                .toList();
    }

    /** The weights that count here; null where the formula has none. */
    Map<String, BigDecimal> counting() {
        if (!model.kind().weighs()) return null;
        Map<String, BigDecimal> all = new LinkedHashMap<>();
        inputs().forEach(input -> all.put(input.key(), input.weight()));
        return all;
    }

    /** What a cursor is bound to. */
    UUID fingerprint() {
        String text = String.join(
                "?", "" + modelId, "" + subject, "" + productId, "" + status, "" + new TreeMap<>(weights), "" + asOf);
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The weights of texts such as {@code benefit:3,cost:0.5}; a problem that names each part that is wrong. */
    static Map<String, BigDecimal> weights(List<String> given, ScoringModelDetails model) {
        Map<String, BigDecimal> weights = new LinkedHashMap<>();
        List<String> parts = CommaList.of(given);
        if (parts.isEmpty()) return weights;
        List<InputError> errors = new ArrayList<>();
        if (!model.kind().weighs()) {
            errors.add(InputError.of("weights", "NO_WEIGHTS", model.kind().name()));
        } else {
            parts.forEach(part -> read(part, model, weights, errors));
        }
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
        return weights;
    }

    private static void read(
            String part, ScoringModelDetails model, Map<String, BigDecimal> weights, List<InputError> errors) {
        List<String> keys = model.criteria().stream().map(Criterion::key).toList();
        Matcher form = PART.matcher(part);
        if (!form.matches()) {
            errors.add(InputError.of("weights", "WEIGHT_EXPECTED", part));
        } else if (!keys.contains(form.group(1))) {
            errors.add(InputError.of("weights", "UNKNOWN_CRITERION", form.group(1), String.join(", ", keys)));
        } else if (weights.containsKey(form.group(1))) {
            errors.add(InputError.of("weights", "WEIGHT_TWICE", form.group(1)));
        } else {
            BigDecimal weight = WEIGHT.matcher(form.group(2)).matches() ? new BigDecimal(form.group(2)) : null;
            boolean inRange = weight != null && weight.compareTo(MOST) <= 0;
            if (!inRange) errors.add(InputError.of("weights", "WEIGHT_RANGE", form.group(1), form.group(2)));
            weights.put(form.group(1), Decimals.tidy(weight));
        }
    }
}
