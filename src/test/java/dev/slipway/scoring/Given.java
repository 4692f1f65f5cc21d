package dev.slipway.scoring;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.contains;

import dev.slipway.testing.Api;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
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

    static List<List<Object>> ranked(JsonPath ranking) {
        List<List<Object>> ranked = new ArrayList<>();
        ranking.<Map<String, Object>>getList("items").forEach(item -> {
            List<Object> row = new ArrayList<>();
            for (String field : List.of("rank", "subjectId", "unrounded", "missing")) row.add(item.get(field));
            ranked.add(row);
        });
        return ranked;
    }

    static String key(String model) {
        return admin().get(model).path("key");
    }

    static void isInvalid(ValidatableResponse answer, String pointer, String code) {
        answer.statusCode(422).body("errors.pointer", contains(pointer)).body("errors.code", contains(code));
    }
}
