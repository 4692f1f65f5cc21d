package dev.slipway.data;

import dev.slipway.api.Checked;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What every record can carry for the systems and people around it: the id of another system, and tags. */
@Embeddable
public record Labels(
        @Size(max = 80)
        @Pattern(regexp = "[A-Za-z0-9][A-Za-z0-9._-]*")
        @Schema(description = "The system that the record comes from (外部系统). With `externalId`, unique per resource.")
        String externalSource,

        @Size(min = 1, max = 200) @Schema(description = "The record's id in that system (外部编号).")
        String externalId,

        @NotNull
        @Size(max = 50)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Column(nullable = false)
        @Schema(description = "Free labels (标签), each once.", defaultValue = "[]")
        List<@NotBlank @Size(max = 60) String> tags)
        implements Checked {

    public static final Labels NONE = new Labels(null, null, List.of());

    public Labels {
        tags = tags == null ? List.of() : List.copyOf(tags);
    }

    @Override
    public void check(Report report) {
        if ((externalSource == null) != (externalId == null)) {
            report.violation(externalSource == null ? "externalSource" : "externalId", "BOTH_OR_NEITHER");
        }
        report.once("tags", tags.stream());
    }

    public Labels of(String source, String id) {
        return new Labels(source, id, tags);
    }
}
