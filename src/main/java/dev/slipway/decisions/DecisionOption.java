package dev.slipway.decisions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Something that could be decided. */
@Schema(name = "DecisionOption", description = "Something that could be decided (备选方案).")
record DecisionOption(
        @NotBlank @Size(max = 200) @Schema(description = "Name (名称), unique within the decision.")
        String name,

        @Size(min = 1, max = 5_000) @Schema(description = "What it is (说明).")
        String description,

        @NotNull @Size(max = 20) @Schema(description = "What speaks for it (优点).", defaultValue = "[]")
        List<@NotBlank @Size(max = 1_000) String> pros,

        @NotNull @Size(max = 20) @Schema(description = "What speaks against it (缺点).", defaultValue = "[]")
        List<@NotBlank @Size(max = 1_000) String> cons,

        @Schema(description = "What was decided about it (结论); needed to move to DECIDED.")
        OptionVerdict verdict) {

    DecisionOption {
        pros = pros == null ? List.of() : List.copyOf(pros);
        cons = cons == null ? List.of() : List.copyOf(cons);
    }
}
