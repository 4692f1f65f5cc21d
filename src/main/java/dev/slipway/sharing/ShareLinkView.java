package dev.slipway.sharing;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import dev.slipway.marks.Included;
import dev.slipway.resource.Confidential;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a share link. */
@Schema(
        name = "ShareLink",
        description =
                "A share link (分享链接): an address that shows a roadmap, read-only, to whoever has it. Views change without the version, so there is no ETag when it is read.")
record ShareLinkView(
        @JsonUnwrapped Meta meta,
        @JsonUnwrapped ShareLinkDetails details,

        @Schema(required = true, readOnly = true, description = "The last four characters of the token.")
        String hint,

        @Schema(
                required = true,
                readOnly = true,
                minimum = "0",
                description = "How often the roadmap was read through it (浏览次数), a moment late.")
        long views,

        @Schema(readOnly = true, description = "When it was last read (最近浏览), UTC.")
        Instant lastViewedAt,

        @Schema(readOnly = true, description = "The token (令牌), only in the answer that makes the link.")
        String token,

        @Schema(
                readOnly = true,
                format = "uri-reference",
                description = "Where the roadmap is shown (地址), only in the answer that makes the link.")
        String address,

        @Included(entity = "Roadmap", area = "roadmap", by = "roadmapId") @Schema(ref = "#/components/schemas/Roadmap")
        Record roadmap)
        implements View, Confidential<ShareLinkView> {

    ShareLinkView with(String made) {
        String itsAddress = made == null ? null : SharedRoadmapResource.PATH + "/" + made;
        return new ShareLinkView(meta, details, hint, views, lastViewedAt, made, itsAddress, roadmap);
    }

    @Override
    public ShareLinkView withoutSecret() {
        return with(null);
    }

    @Override
    public boolean changesWithoutVersion() {
        return true;
    }
}
