package dev.slipway.mapping;

import dev.slipway.api.LargeBody;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an import is to be done. */
@LargeBody(4 << 20)
@Schema(name = "ImportOptions", description = "How an import is to be done (导入选项).")
public record ImportOptions(
        @Size(max = 100)
        @Schema(
                description =
                        "The resource (资源) that the rows are records of; without it, the one said with the upload.")
        String resource,

        @Size(max = 300) @Schema(description = "The sheet (工作表) of a workbook; without it, the first.")
        String sheet,

        @Size(max = 1000) @Schema(description = "From which columns the fields come (列映射); without it, as suggested.")
        List<ColumnMapping> mapping,

        @Schema(defaultValue = "CREATE", description = "What rows do to records (导入方式); CREATE unless said.")
        ImportMode mode,

        @Size(max = 80)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        @Schema(
                description =
                        "The other system (外部系统) of UPSERT, whose ids are in the column of `externalId`; a column may say it instead.")
        String externalSource,

        @Schema(
                defaultValue = "SKIP_ROW",
                description = "What follows when a row is refused (行被拒绝时); SKIP_ROW unless said.")
        OnRefusal onRefusal,

        @Schema(
                defaultValue = "false",
                description =
                        "Whether rows are only tried (试运行), 500 at a time, constraints included, and nothing changes; false unless said.")
        Boolean dryRun) {

    public ImportOptions {
        mapping = mapping == null ? null : List.copyOf(mapping);
        mode = mode == null ? ImportMode.CREATE : mode;
        onRefusal = onRefusal == null ? OnRefusal.SKIP_ROW : onRefusal;
        dryRun = dryRun != null && dryRun;
    }

    public static ImportOptions suggested(boolean dryRun) {
        return new ImportOptions(null, null, null, null, null, null, dryRun);
    }
}
