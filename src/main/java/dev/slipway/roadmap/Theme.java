package dev.slipway.roadmap;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A theme of a roadmap, and the colour in which it is shown. */
@Schema(name = "RoadmapTheme", description = "A theme of a roadmap (主题) and its colour (颜色).")
record Theme(
        @NotBlank @Size(max = 80) @Schema(description = "Name (名称), unique within the roadmap.")
        String name,

        @NotNull @Pattern(regexp = "#[0-9A-Fa-f]{6}") @Schema(description = "Colour (颜色) as `#RRGGBB`.")
        String colour) {}
