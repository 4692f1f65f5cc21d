package dev.slipway.gates;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a criterion of a gate counts. */
@Schema(
        name = "GateCriterionKind",
        description =
                "How a criterion counts (准则类型): MUST_MEET 必达, answered yes or no, and a no lets nothing pass; SHOULD_MEET 应达, scored and weighted.")
enum CriterionKind {
    MUST_MEET,
    SHOULD_MEET
}
