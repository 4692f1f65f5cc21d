package dev.slipway.promotion;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.LanguageTag;
import dev.slipway.value.WebAddress;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a site guide. */
@Embeddable
@Schema(
        name = "SiteGuideInput",
        description =
                "What a client says of a site guide (网站引导). Page, placement, target and copy stay as they are while it is approved or live.")
record SiteGuideDetails(
        @NotNull @Filterable @Schema(description = "The launch plan (上市计划); a site guide stays with it.")
        UUID launchPlanId,

        @NotBlank
        @Size(max = 300)
        @Filterable
        @Sortable
        @Schema(
                description =
                        "The page or entry point (页面或入口) where it stands, named as all the company names it, such as `www.example.com/pay`.")
        String page,

        @NotBlank
        @Size(max = 120)
        @Filterable
        @Schema(description = "Where on the page (位置). Of all launches, one guide is live there on one day.")
        String placement,

        @NotBlank
        @Size(max = 2_000)
        @WebAddress
        @Schema(
                description =
                        "Where it leads (目标地址): an absolute address of the web, `http` or `https`, without user name or password.")
        String targetUrl,

        @NotNull
        @Size(max = 40)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description = "What it says (文案), by BCP 47 language tag; needed to move to APPROVED.",
                defaultValue = "{}")
        Map<@LanguageTag String, @NotBlank @Size(max = 2_000) String> copy,

        @NotNull @Filterable(range = true) @Sortable @Schema(description = "Its first day on the page (上线日期).")
        LocalDate liveFrom,

        @Filterable(range = true)
        @Schema(description = "Its last day on the page (下线日期), included; absent where that is open.")
        LocalDate liveUntil,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    SiteGuideDetails {
        copy = copy == null ? Map.of() : Map.copyOf(copy);
    }

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        if (liveFrom != null && liveUntil != null && liveUntil.isBefore(liveFrom)) {
            report.violation("liveUntil", "BEFORE", "liveFrom");
        }
    }

    /** Whether it is to be on the page on a day of this span. */
    boolean liveBetween(LocalDate first, LocalDate last) {
        return !liveFrom.isAfter(last) && (liveUntil == null || !liveUntil.isBefore(first));
    }
}
