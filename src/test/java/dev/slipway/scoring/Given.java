package dev.slipway.scoring;

import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;

import dev.slipway.testing.Api;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Scoring models and scores, for tests. */
final class Given {

    private Given() {}

    /** Keys and values in turn. */
    static Map<String, Object> map(Object... pairs) {
        Map<String, Object> map = new HashMap<>();
        for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
        return map;
    }

    static Map<String, Object> with(Map<String, ?> base, Object... pairs) {
        Map<String, Object> map = new HashMap<>(base);
        map.putAll(map(pairs));
        return map;
    }

    /** What is said of a model of the whole company. */
    static Map<String, Object> said(String kind, Object... more) {
        return with(map("key", Api.key(), "name", "评分 Model", "kind", kind), more);
    }

    /** The path of a new model of the whole company. */
    static String model(String kind) {
        return create("scoring-models", said(kind));
    }

    /** A criterion with a scale from 1 to 5. */
    static Map<String, Object> criterion(String key, String weight) {
        return map("key", key, "name", "Name of " + key, "weight", weight, "min", "1", "max", "5");
    }

    static Map<String, Object> weighted(List<Map<String, Object>> criteria) {
        return said("WEIGHTED", "criteria", criteria);
    }

    /** The path of a new weighted model with benefit 3 and cost 1, of which less is better. */
    static String weighted() {
        Map<String, Object> cost = with(criterion("cost", "1"), "direction", "LOWER_IS_BETTER");
        return create("scoring-models", weighted(List.of(criterion("benefit", "3"), cost)));
    }

    static String feature(String product) {
        return feature(product, "特点 " + Api.key());
    }

    static String feature(String product, String name) {
        return create("features", Map.of("productId", id(product), "name", name));
    }

    /** What is said of a feature's score. */
    static Map<String, Object> scored(String model, String feature, Object... inputs) {
        return Map.of("modelId", id(model), "featureId", id(feature), "inputs", map(inputs));
    }

    /** The path of a feature's new score. */
    static String score(String model, String feature, Object... inputs) {
        return create("scores", scored(model, feature, inputs));
    }

    /** The path of a feature's new score by ICE that comes to this number, 1 to 10. */
    static String ice(String model, String feature, int number) {
        return score(model, feature, "impact", String.valueOf(number), "confidence", "1", "ease", "1");
    }
}
