package dev.slipway.features;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A feature and everything below it. */
@Schema(name = "FeatureNode", description = "A feature and everything below it (特点树), by name.")
record FeatureNode(
        @Schema(required = true) FeatureView feature,

        @Schema(required = true, maxItems = 100_000, description = "The features right below; empty at a leaf.")
        List<FeatureNode> children) {}
