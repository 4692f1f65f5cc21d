package dev.slipway.closing;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a launch has reached an objective. */
@Schema(
        name = "ObjectiveAttained",
        description = "Whether an objective is attained (是否达成): YES 达成, PARTLY 部分达成, NO 未达成.")
public enum Attained {
    YES,
    PARTLY,
    NO
}
