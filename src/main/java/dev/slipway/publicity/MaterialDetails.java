package dev.slipway.publicity;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.PartDetails;
import dev.slipway.value.LanguageTag;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a material. */
@Embeddable
@Schema(
        name = "MaterialInput",
        description =
                "What a client says of a material (宣传物料). The content of a FILE is uploaded as a version; that of a LINK is its `url`, another one being a new version.")
record MaterialDetails(
        @NotNull
        @Filterable
        @Schema(description = "The launch plan (上市计划) of the publicity item; a material stays with it.")
        UUID launchPlanId,

        @NotNull @Filterable @Schema(description = "The publicity item (宣传) of the plan that it is published with.")
        UUID publicityItemId,

        @NotBlank @Size(max = 200) @Sortable @Schema(description = "Title (标题).")
        String title,

        @NotNull
        @LanguageTag
        @Size(max = 35)
        @Filterable
        @Schema(description = "The language (语言) that it is in, as a BCP 47 tag.")
        String language,

        @NotNull
        @Enumerated(EnumType.STRING)
        @Filterable
        @Schema(description = "A file or a link (物料类型); a material stays what it is.")
        MaterialKind kind,

        @Size(max = 2_000)
        @Schema(
                format = "uri",
                description =
                        "Where a LINK leads (链接), absolute, `http` or `https`, without user name and password; of a LINK only.")
        String url,

        @Size(max = 10_000) @Schema(description = "Note (说明).")
        String note,

        @JsonUnwrapped Labels labels)
        implements PartDetails, Checked {

    @Override
    public UUID wholeId() {
        return launchPlanId;
    }

    @Override
    public void check(Report report) {
        if (kind == MaterialKind.LINK && url == null) report.violation("url", "URL_NEEDED");
        if (kind == MaterialKind.FILE && url != null) report.violation("url", "URL_FORBIDDEN");
        if (url != null && !leadsSomewhere()) report.violation("url", "HTTP_URL");
    }

    private boolean leadsSomewhere() {
        try {
            URI uri = new URI(url);
            boolean http = "http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme());
            return http && uri.getHost() != null && uri.getUserInfo() == null;
        } catch (URISyntaxException malformed) {
            return false;
        }
    }
}
