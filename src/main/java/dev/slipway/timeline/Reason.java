package dev.slipway.timeline;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why nothing can be said of a dependency. */
@Schema(name = "UndecidedReason", description = "Why nothing can be said (无法判断原因): NO_DATE 缺少日期, CANCELLED 条目已取消.")
enum Reason {
    NO_DATE,
    CANCELLED
}
