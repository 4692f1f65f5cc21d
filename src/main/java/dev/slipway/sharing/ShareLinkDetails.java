package dev.slipway.sharing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a share link. */
@Embeddable
@Schema(
        name = "ShareLinkInput",
        description =
                "What a client says of a share link (分享链接). It shows only items that are marked `customerVisible`, and nothing of a confidential product.")
record ShareLinkDetails(
        @NotNull @Filterable @Schema(description = "The roadmap (路线图) that it shows, for good.")
        UUID roadmapId,

        @NotBlank
        @Size(max = 120)
        @Sortable
        @Schema(description = "For whom or what it is (用途); readers do not see it.")
        String name,

        @Sortable
        @Column(nullable = false)
        @Schema(
                description =
                        "When it ends (有效期), UTC: in the future, and at most 366 days from now; 90 days after it was made unless said.",
                defaultValue = "in 90 days")
        Instant expiresAt,

        @NotNull
        @Size(max = 9)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(
                description =
                        "What of an item is shown beside title and lane (展示字段), each once; DATES, HORIZON, STATUS and THEME unless said.",
                defaultValue = "[\"DATES\",\"HORIZON\",\"STATUS\",\"THEME\"]")
        List<SharedField> fields,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    private static final List<SharedField> USUAL =
            List.of(SharedField.DATES, SharedField.HORIZON, SharedField.STATUS, SharedField.THEME);

    ShareLinkDetails {
        fields = fields == null ? USUAL : List.copyOf(fields);
    }

    ShareLinkDetails until(Instant end) {
        return new ShareLinkDetails(roadmapId, name, end, fields, labels);
    }

    @Override
    public void check(Report report) {
        report.once("fields", fields.stream());
    }
}
