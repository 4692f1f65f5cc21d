package dev.slipway.stakeholders;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A stakeholder and everything below it. */
@Schema(name = "StakeholderNode", description = "A stakeholder and everything below it (组织树), by name.")
record StakeholderNode(
        @Schema(required = true) StakeholderView stakeholder,

        @Schema(required = true, maxItems = 100_000, description = "The stakeholders right below; empty at a leaf.")
        List<StakeholderNode> children) {}
