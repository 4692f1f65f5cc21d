package dev.slipway.value;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much a launch is made of. */
@Schema(name = "LaunchTier", description = "How much a launch is made of (上市级别): TIER_1 一级, the largest, to TIER_3 三级.")
public enum LaunchTier {
    TIER_1,
    TIER_2,
    TIER_3
}
