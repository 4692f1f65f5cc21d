package dev.slipway.enablement;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.Function;
import dev.slipway.value.TimeZoneId;
import dev.slipway.value.WebAddress;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of an enablement session. */
@Embeddable
@Schema(
        name = "EnablementSessionInput",
        description =
                "What a client says of an enablement session (说明会/通告/培训). Its days and hours are those of its time zone.")
record EnablementSessionDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a session stays with it.")
        UUID launchPlanId,

        @NotBlank @Size(max = 200) @Sortable @Schema(description = "Title (标题).")
        String title,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What it is (类型).")
        SessionKind kind,

        @NotNull
        @Size(min = 1, max = 20)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "The functions that it is for (面向职能), each once.")
        List<Function> audience,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "Its first day (开始日期).")
        LocalDate startsOn,

        @Pattern(regexp = TIME)
        @Schema(maxLength = 5, description = "When it begins (开始时间), `HH:MM`; absent for the whole day.")
        String startTime,

        @Schema(description = "Its last day (结束日期); absent for the first.")
        LocalDate endsOn,

        @Pattern(regexp = TIME) @Schema(maxLength = 5, description = "When it ends (结束时间), `HH:MM`, after it begins.")
        String endTime,

        @NotNull @Size(max = 50) @TimeZoneId @Schema(description = "Its time zone (时区), IANA name.")
        String timeZone,

        @Size(min = 1, max = 200) @Schema(description = "Where it is (地点).")
        String place,

        @Size(max = 2_000) @WebAddress @Schema(description = "Where it is online (线上地址), an http or https address.")
        String link,

        @Size(max = 2_000) @WebAddress @Schema(description = "What it hands out (资料地址), an http or https address.")
        String material,

        @Filterable @Schema(description = "The person (主持人) who holds it.")
        UUID hostId,

        @NotNull
        @Size(max = 500)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "Who is invited (参加人), each once, and whom it has reached; one participant is recorded by `attendances` and `acknowledgements`, whoever else writes.",
                defaultValue = "[]")
        List<Participant> participants,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

    EnablementSessionDetails {
        audience = audience == null ? null : List.copyOf(audience);
        participants = participants == null ? List.of() : List.copyOf(participants);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        SessionRules.check(this, report);
    }

    EnablementSessionDetails with(List<Participant> others) {
        return new EnablementSessionDetails(
                launchPlanId,
                title,
                kind,
                audience,
                startsOn,
                startTime,
                endsOn,
                endTime,
                timeZone,
                place,
                link,
                material,
                hostId,
                others,
                note,
                labels);
    }
}
