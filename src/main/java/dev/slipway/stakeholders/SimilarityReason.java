package dev.slipway.stakeholders;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why two stakeholders may be one. */
@Schema(name = "SimilarityReason", description = "Why two stakeholders may be one (相似原因): NAME 名称相似, CONTACT 联系方式相同.")
enum SimilarityReason {
    NAME,
    CONTACT
}
