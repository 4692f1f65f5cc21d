package dev.slipway.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a row. */
@Schema(
        name = "ImportRowOutcome",
        description =
                "What became of a row (行结果), or would have in a dry run: CREATED 已新建, CHANGED 已修改, UNCHANGED 无变化, REFUSED 未导入.")
public enum RowOutcome {
    CREATED,
    CHANGED,
    UNCHANGED,
    REFUSED
}
