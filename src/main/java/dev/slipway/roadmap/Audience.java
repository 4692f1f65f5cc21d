package dev.slipway.roadmap;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** For whom a roadmap is made. */
@Schema(
        name = "RoadmapAudience",
        description = "For whom a roadmap is made (受众): INTERNAL 公司内部, EXECUTIVE 公司领导, CUSTOMER 客户.")
enum Audience {
    INTERNAL,
    EXECUTIVE,
    CUSTOMER
}
