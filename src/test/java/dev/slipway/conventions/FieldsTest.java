package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.conventions.Samples.RELEASES;
import static dev.slipway.testing.Api.admin;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Fields that are left out of answers, and records that are included. */
@SlipwayTest
class FieldsTest {

    private static Set<String> keys(Map<String, ?> record) {
        return record.keySet();
    }

    @Test
    void onlyTheFieldsThatAreAskedForComeWithIdAndVersion() {
        String tag = Samples.word();
        String path = Samples.product(Map.of("category", "c", "tags", List.of(tag)));
        assertEquals(
                Set.of("id", "version", "category"),
                keys(admin().get(path + "?fields=category").path("$")));
        assertEquals(
                Set.of("id", "version", "category", "key"),
                keys(admin().get(PRODUCTS + "?fields=category,key&tag=" + tag).path("items[0]")));
        assertEquals(
                Set.of("id", "version", "category", "key"),
                keys(admin().get(PRODUCTS + "?fields=category&fields=key&tag=" + tag)
                        .path("items[0]")));
    }

    @Test
    void aRecordOfThePastHasOnlyTheFieldsThatAreAskedFor() {
        String path = Samples.product("past");
        String at = admin().get(path).path("createdAt");
        assertEquals(
                Set.of("id", "version", "name"),
                keys(admin().get(path + "?fields=name&asOf=" + at).path("$")));
    }

    @Test
    void anIncludedRecordComesInAListAndAlone() {
        String product = Samples.product("included");
        String release = Samples.release(product, Map.of());
        admin().get(release).then().body("product", nullValue());
        admin().get(release + "?include=product").then().statusCode(200).body("product.name", equalTo("included"));
        admin().get(RELEASES + "?include=product&productId=" + Samples.id(product))
                .then()
                .statusCode(200)
                .body("items[0].product.id", equalTo(Samples.id(product)));
    }

    @Test
    void anIncludedRecordStaysWhenFieldsAreSelected() {
        String release = Samples.release(Samples.product("included"), Map.of());
        assertEquals(
                Set.of("id", "version", "name", "product"),
                keys(admin().get(release + "?include=product&fields=name").path("$")));
    }

    @Test
    void aRecordWithoutWhatIsIncludedComesWithoutIt() {
        admin().get(Samples.product("alone") + "?include=productLine")
                .then()
                .statusCode(200)
                .body("productLine", nullValue());
    }
}
