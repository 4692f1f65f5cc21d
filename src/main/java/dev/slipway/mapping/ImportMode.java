package dev.slipway.mapping;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What rows do to records. */
@Schema(
        name = "ImportMode",
        description = "What rows do to records (导入方式): CREATE 只新建, UPSERT 按外部编号新建或修改, UPDATE 按 id 修改.")
public enum ImportMode {
    CREATE,
    UPSERT,
    UPDATE
}
