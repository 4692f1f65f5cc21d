package dev.slipway.feedback;

import static dev.slipway.feedback.Given.feature;
import static dev.slipway.feedback.Given.feedback;
import static dev.slipway.feedback.Given.merge;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The features that feedback is linked to through its duplicates. */
@SlipwayTest
class FeedbackLinkTest {

    private static final Map<String, ?> BACK = Map.of("to", "TRIAGED", "reason", "其实不同 Not the same after all");

    @Test
    void aDuplicateStaysWhereWhatItRepeatsIsPlannedForItsFeaturesAlone() {
        String product = product();
        String original = feedback(product);
        String duplicate = feedback(product, Map.of("featureIds", List.of(feature(product))));
        Stream.of(original, duplicate)
                .forEach(one -> move(one, Map.of("to", "TRIAGED")).statusCode(200));
        merge(duplicate, original).statusCode(200);
        move(original, Map.of("to", "PLANNED")).statusCode(200);
        String back = "options.find { it.to == 'TRIAGED' }";
        admin().get(duplicate + "/transitions")
                .then()
                .body(back + ".allowed", is(false))
                .body(back + ".reasons.code", contains("MERGED_FEATURE_PLANNED"))
                .body(back + ".reasons.detail", contains(containsString(id(original))));
        move(duplicate, BACK).statusCode(409).body("errors.code", contains("MERGED_FEATURE_PLANNED"));
        String own = feature(product);
        List<String> linked = admin().get(original).path("featureIds");
        patch(original, Map.of("featureIds", List.of(linked.get(0), own))).statusCode(200);
        move(duplicate, BACK).statusCode(200);
        admin().get(original).then().body("featureIds", contains(own));
    }

    @Test
    void togetherTheyAreLinkedToFiftyFeaturesAtMost() {
        String product = product();
        List<String> fifty = Stream.generate(() -> feature(product)).limit(50).toList();
        String original = feedback(product, Map.of("featureIds", fifty));
        merge(feedback(product, Map.of("featureIds", List.of(feature(product)))), original)
                .statusCode(409)
                .body("errors.pointer", contains("/targetId"))
                .body("errors.code", contains("MERGE_TOO_MANY_FEATURES"));
        merge(feedback(product, Map.of("featureIds", fifty.subList(0, 1))), original)
                .statusCode(200);
    }
}
