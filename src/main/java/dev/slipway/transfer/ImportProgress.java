package dev.slipway.transfer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How far an import is; only what has been stored counts. */
@Schema(name = "ImportProgress", description = "How far an import is (进度); in a dry run, what would have been done.")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ImportProgress(
        @Schema(required = true, minimum = "0", description = "Rows in all (总行数).")
        long total,

        @Schema(required = true, minimum = "0", description = "Rows worked off (已处理).")
        long done,

        @Schema(required = true, minimum = "0", description = "Records created (已新建).")
        long created,

        @Schema(required = true, minimum = "0", description = "Records changed (已修改).")
        long changed,

        @Schema(required = true, minimum = "0", description = "Records that were so already (无变化).")
        long unchanged,

        @Schema(required = true, minimum = "0", description = "Rows refused (未导入).")
        long refused,

        @Schema(
                required = true,
                minimum = "0",
                maximum = "100",
                description = "Percent worked off (百分比), rounded down.")
        int percentage,

        @Schema(minimum = "0", description = "Rows worked off per second of work (每秒行数); absent before the first.")
        Integer rowsPerSecond,

        @Schema(description = "When the work began (开始时间), UTC.")
        Instant startedAt,

        @Schema(description = "When it ended (结束时间), UTC.") Instant endedAt) {}
