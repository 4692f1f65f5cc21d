package dev.slipway.sharing;

import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Wish;
import dev.slipway.rendering.Format;
import dev.slipway.rendering.Renderings;
import dev.slipway.security.Open;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Timeline;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Roadmaps as share links show them: the secret of the address is all that it takes. */
@Path(SharedRoadmapResource.PATH)
@Open
@Tag(
        name = "Shared roadmaps",
        description = "分享的路线图: roadmaps as share links show them, to everybody who has the link.")
class SharedRoadmapResource {

    static final String PATH = "/shared/roadmaps";

    @Inject
    ReadShared shared;

    @Inject
    Renderings renderings;

    @GET
    @Path("{token}")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getSharedRoadmap",
            summary = "A roadmap as a share link shows it",
            description =
                    "The roadmap (分享的路线图) of a share link in the form of `Accept` or `format`: the items that customers may see, and of them what the link shows. A browser is shown the picture. A link that is wrong, has expired or was revoked is 404, as is one whose roadmap is in the trash or of a confidential product by now. No token of a caller is needed.")
    @APIResponseSchema(Timeline.class)
    public RestResponse<String> read(
            @PathParam("token") @Parameter(description = "The token of the share link.") String token,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    Format format,
            @QueryParam("scheme") @Parameter(description = "The ground of the picture; light without it.")
                    Scheme scheme,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers,
            @Context Request request) {
        Wish<Format> wish = Format.wish(format, language, headers);
        Plan plan = shared.read(token, request.getMethod().equals(HttpMethod.GET));
        RestResponse<String> answer = renderings.of(plan, wish, scheme);
        // whoever keeps it would show it longer than the link does
        answer.getHeaders().putSingle(HttpHeaders.CACHE_CONTROL, "private, no-store");
        answer.getHeaders().remove(HttpHeaders.ETAG);
        return answer;
    }
}
