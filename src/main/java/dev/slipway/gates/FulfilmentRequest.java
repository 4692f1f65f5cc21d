package dev.slipway.gates;

import dev.slipway.api.Checked;
import dev.slipway.api.NotAhead;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** That a condition of a gate is fulfilled, or is not after all. */
@Schema(
        name = "GateFulfilmentRequest",
        description =
                "That a condition is fulfilled (条件完成请求); without `fulfilledOn`, that it is not after all, and then `note` says why.")
record FulfilmentRequest(
        @NotNull @Min(1) @Schema(description = "The number of the condition (序号).")
        Integer condition,

        @NotAhead
        @Schema(description = "When it was done (完成日期): not before the condition was set, and not in the future.")
        LocalDate fulfilledOn,

        @Size(min = 1, max = 2_000) @Schema(description = "How it was done, or why it is not after all (说明).")
        String note)
        implements Checked {

    @Override
    public void check(Report report) {
        if (fulfilledOn == null && (note == null || note.isBlank())) report.violation("note", "GATE_NOTE_NEEDED");
    }
}
