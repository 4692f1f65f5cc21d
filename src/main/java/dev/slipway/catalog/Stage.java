package dev.slipway.catalog;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life-cycle stages of a product. */
@Schema(
        name = "ProductStage",
        description =
                "Life-cycle stage (生命周期阶段): CONCEPT 概念, ANALYSIS 市场分析, STRATEGY 产品战略, PLANNING 产品规划, DEVELOPMENT 产品开发, TRIAL 试用试销, LAUNCH 上市营销, OPERATION 产品运营, SUNSET 退市, RETIRED 已下线.")
enum Stage implements State<Stage> {
    CONCEPT,
    ANALYSIS,
    STRATEGY,
    PLANNING,
    DEVELOPMENT,
    TRIAL,
    LAUNCH,
    OPERATION,
    SUNSET,
    RETIRED;

    /** Forward one at a time, back one with a reason, to RETIRED from any; nothing leads out of RETIRED but back. */
    @Override
    public Move to(Stage next) {
        int step = next.ordinal() - ordinal();
        if (step == 1 || next == RETIRED && this != RETIRED) return Move.open();
        if (step == -1) return Move.openWithReason();
        return step > 0
                ? Move.closed("STAGE_SKIPPED", values()[ordinal() + 1].name())
                : Move.closed("STAGE_TOO_FAR_BACK", ordinal() == 0 ? name() : values()[ordinal() - 1].name());
    }
}
