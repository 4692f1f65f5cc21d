package dev.slipway.sharing;

import dev.slipway.data.Repository;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Share links over HTTP. */
@Path("/api/v1/share-links")
@Area("roadmap")
@Tag(
        name = "Share links",
        description =
                "分享链接: addresses that show a roadmap to whoever has them, for a time. The token is shown once; deleting a link revokes it for ever.")
class ShareLinkResource extends RecordResource<ShareLink, ShareLinkDetails, ShareLinkView> {

    @Inject
    ShareLinks links;

    @Override
    protected Repository<ShareLink, ShareLinkDetails, ShareLinkView> records() {
        return links;
    }
}
