package dev.slipway.catalog;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a release. */
@Schema(
        name = "ReleaseStatus",
        description =
                "Status of a release (版本状态): PLANNED 已计划, IN_DEVELOPMENT 开发中, RELEASED 已发布, END_OF_LIFE 已停止支持, CANCELLED 已取消.")
enum ReleaseStatus implements State<ReleaseStatus> {
    PLANNED,
    IN_DEVELOPMENT,
    RELEASED,
    END_OF_LIFE,
    CANCELLED;

    private static final Map<ReleaseStatus, Set<ReleaseStatus>> NEXT = Map.of(
            PLANNED, Set.of(IN_DEVELOPMENT, CANCELLED),
            IN_DEVELOPMENT, Set.of(RELEASED, CANCELLED),
            RELEASED, Set.of(END_OF_LIFE),
            END_OF_LIFE, Set.of(),
            CANCELLED, Set.of());

    @Override
    public Move to(ReleaseStatus next) {
        if (NEXT.get(this).contains(next)) return Move.open();
        return Move.closed("NO_SUCH_STEP", name(), next.name());
    }
}
