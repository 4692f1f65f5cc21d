package dev.slipway.publicity;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All versions of a material's content. */
@Schema(name = "MaterialVersions", description = "All versions of the content of a material (物料版本).")
record MaterialVersions(
        @Schema(required = true, maxItems = 1000, description = "The latest first.")
        List<MaterialVersionView> items) {}
