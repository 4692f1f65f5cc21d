package dev.slipway.value;

import dev.slipway.api.Checked;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A date that is planned, and how exactly: a day, or a span by its first day. */
@Embeddable
@Schema(
        name = "PlannedDate",
        description = "A planned date with its precision (计划日期). `date` is the first day of the span.",
        examples = "{\"date\": \"2026-07-01\", \"precision\": \"QUARTER\"}")
public record PlannedDate(
        @NotNull @Schema(description = "The first day of the span.")
        LocalDate date,

        @NotNull @Enumerated(EnumType.STRING) @Schema(description = "The length of the span.")
        Precision precision)
        implements Checked {

    @Override
    public void check(Report report) {
        if (date == null || precision == null) return;
        LocalDate first = precision.first(date);
        if (!date.equals(first)) report.violation("date", "FIRST_DAY_OF_SPAN", precision.name(), first.toString());
    }

    /** The last day of the span. */
    public LocalDate last() {
        return precision.last(date);
    }

    /** Calendar days by which it has slipped from an earlier plan, by the last days of the spans; negative for earlier. */
    public int slipFrom(PlannedDate before) {
        return Math.toIntExact(ChronoUnit.DAYS.between(before.last(), last()));
    }
}
