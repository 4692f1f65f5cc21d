package dev.slipway.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far the checklist of a launch is. */
@Schema(name = "LaunchTaskCounts", description = "How far the checklist is (上市清单进度).")
record TaskCounts(
        @Schema(required = true, minimum = "0", description = "All tasks (全部任务).")
        long total,

        @Schema(required = true, minimum = "0", description = "Those neither done nor declared not needed (未完成).")
        long open,

        @Schema(
                required = true,
                minimum = "0",
                description = "Open ones past their due date (已逾期), by the date of UTC.")
        long overdue,

        @Schema(required = true, minimum = "0", description = "Open ones that block the launch (阻碍上市).")
        long blocking) {}
