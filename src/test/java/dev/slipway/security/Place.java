package dev.slipway.security;

import dev.slipway.testing.Api;
import dev.slipway.testing.Records;
import java.util.Map;

/**
 * Where visitors come to.
 *
 * @param product the product whose records an operation is about
 * @param team the product whose team its members are on
 * @param other a product that the operation is not about
 */
record Place(String product, String team, String other) {

    private static final String OTHER = Records.product();
    private static final Place COMMON = of(Records.product());
    private static final Place CONFIDENTIAL = of(confidentialProduct());

    /** Around a product that no visitor does away with. */
    static Place common() {
        return COMMON;
    }

    /** Around one that exists for its team and administrators only. */
    static Place confidential() {
        return CONFIDENTIAL;
    }

    private static String confidentialProduct() {
        return Records.create("products", Map.of("key", Api.key(), "name", "Secret 秘密", "confidential", true));
    }

    /** Around a product. */
    static Place of(String product) {
        return new Place(product, product, OTHER);
    }

    /** The same where the product cannot have a team. */
    Place withoutTeam() {
        return new Place(product, other, other);
    }
}
