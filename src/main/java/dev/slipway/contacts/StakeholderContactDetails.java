package dev.slipway.contacts;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Personal;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a contact. */
@Embeddable
@Personal
@Schema(name = "StakeholderContactInput", description = "What a client says of a way to reach a stakeholder (联系方式).")
record StakeholderContactDetails(
        @NotNull @Filterable @Schema(description = "The stakeholder (干系人); a contact stays with it.")
        UUID stakeholderId,

        @NotNull @Enumerated(EnumType.STRING) @Filterable @Schema(description = "By what (类型).")
        ContactKind kind,

        @NotBlank
        @Size(max = 300)
        @Filterable
        @Sortable
        @Schema(
                description =
                        "The address, number or name there (号码或地址), kept in one way of writing: an e-mail address with its domain in lower case, a number in E.164 (`+8613800138000`) without spaces. Once for each stakeholder and kind, whatever its case.")
        String value,

        @Size(min = 1, max = 120) @Schema(description = "What it is for (用途), for example the office or the night.")
        String label,

        @Filterable(range = true) @Schema(description = "The first day on which it is good (生效日期).")
        LocalDate validFrom,

        @Filterable(range = true) @Schema(description = "The last day on which it is good (失效日期).")
        LocalDate validTo,

        @NotNull
        @Filterable
        @Schema(
                description = "Whether it is the one to use first of its kind (首选); one of each kind is.",
                defaultValue = "false")
        Boolean preferred,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    StakeholderContactDetails {
        preferred = preferred != null && preferred;
        if (kind != null && value != null) value = kind.normal(value);
    }

    @Override
    public void check(Report report) {
        if (kind != null && value != null && !value.isBlank() && !kind.takes(value)) {
            report.violation("value", kind + "_EXPECTED");
        }
        if (validFrom != null && validTo != null && validTo.isBefore(validFrom)) {
            report.violation("validTo", "BEFORE", "validFrom");
        }
    }

    StakeholderContactDetails unpreferred() {
        return new StakeholderContactDetails(stakeholderId, kind, value, label, validFrom, validTo, false, labels);
    }

    /** Whether it reaches whom another one reaches. */
    boolean same(StakeholderContactDetails other) {
        return kind == other.kind && value.equalsIgnoreCase(other.value);
    }
}
