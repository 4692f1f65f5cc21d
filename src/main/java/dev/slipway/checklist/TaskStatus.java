package dev.slipway.checklist;

import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The life cycle of a launch task. */
@Schema(
        name = "LaunchTaskStatus",
        description = "Status of a launch task (任务状态): OPEN 未开始, IN_PROGRESS 进行中, DONE 已完成, NOT_NEEDED 不需要.")
enum TaskStatus implements State<TaskStatus> {
    OPEN,
    IN_PROGRESS,
    DONE,
    NOT_NEEDED;

    /** What is small is done without having been in progress; what is settled is reopened, or not needed, with a reason. */
    @Override
    public Move to(TaskStatus next) {
        if (this == next || settled() && next != OPEN) return Move.closed("NO_SUCH_STEP", name(), next.name());
        return settled() || next == NOT_NEEDED ? Move.openWithReason() : Move.open();
    }

    /** Whether nothing of the task is left to do. */
    boolean settled() {
        return this == DONE || this == NOT_NEEDED;
    }
}
