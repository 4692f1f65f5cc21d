package dev.slipway.gaps;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Function;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A conflict or a gap, and the record that shows it. */
@Schema(name = "StakeholderFinding", description = "A conflict or a gap (问题), and the record that shows it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Finding(
        @Schema(required = true) FindingCode code,

        @Schema(required = true) Severity severity,

        @Schema(required = true, maxLength = 2_000, description = "In the caller's language (说明).")
        String detail,

        @Schema(required = true, maxLength = 300, description = "What it is about (对象): a stakeholder or a record.")
        String name,

        @Schema(required = true, description = "The record that shows it (记录).")
        UUID recordId,

        @Schema(required = true, maxLength = 80, description = "Where that is (链接).")
        String link,

        @Schema(description = "The stakeholder (干系人), where it is about one.")
        UUID stakeholderId,

        @Schema(description = "The function (职能), where it is about one.")
        Function function,

        @Schema(description = "Since when (起始日期): the day of the last contact, or the day on which it was due.")
        LocalDate since,

        @Schema(minimum = "0", description = "How many days that is (天数).")
        Integer days) {

    static final Comparator<Finding> ORDER = Comparator.comparing(Finding::severity)
            .thenComparing(Finding::code)
            .thenComparing(Finding::days, Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(Finding::name)
            .thenComparing(Finding::recordId)
            .thenComparing(Finding::function, Comparator.nullsLast(Comparator.naturalOrder()));

    static String link(String resource, UUID id) {
        return "/api/v1/" + resource + "/" + id;
    }
}
