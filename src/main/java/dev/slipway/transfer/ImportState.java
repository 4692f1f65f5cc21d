package dev.slipway.transfer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where an import stands. */
@Schema(
        name = "ImportState",
        description =
                "Where an import stands (导入状态): UPLOADED 已上传, WAITING 排队中, RUNNING 进行中, DONE 已完成, CANCELLED 已取消, FAILED 已失败.")
public enum ImportState {
    UPLOADED,
    WAITING,
    RUNNING,
    DONE,
    CANCELLED,
    FAILED
}
