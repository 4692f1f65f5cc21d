package dev.slipway.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What follows when a row is refused. */
@Schema(
        name = "ImportOnRefusal",
        description = "What follows when a row is refused (行被拒绝时): SKIP_ROW 跳过该行继续, STOP 停止导入.")
public enum OnRefusal {
    SKIP_ROW,
    STOP
}
