package dev.slipway.feed;

import dev.slipway.api.Paging;
import dev.slipway.changes.ChangeEvent;
import dev.slipway.changes.FeedPosition;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.AnyCaller;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Multi;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The change feed over HTTP. */
@Path(ChangeEvent.SOURCE)
@AnyCaller
@Tag(
        name = "Changes",
        description = "变更流: every change of every record that the caller may read, in the order of the commits.")
class FeedResource {

    private static final String FROM =
            "The position to read on from, as an earlier answer gave it; `latest` for the end as it is now.";
    private static final String TYPES = "Only changes of these resources (资源), as in paths: `products`, `releases` …";

    private static final String EXAMPLE = """
            id: 5f3c9a1e-1042
            event: dev.slipway.products.deleted
            data: {"specversion":"1.0","id":"5f3c9a1e-1042", …}

            """;

    @Inject
    ReadFeed feed;

    @Inject
    ChangeStream streams;

    @Inject
    ResourceCatalog catalog;

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listChanges",
            summary = "Every change, in the order of the commits",
            description =
                    "The changes (变更流) behind a position, without gaps or repeats: a position that was read never has a"
                            + " smaller one appear later. Deletions are among them as tombstones. Only what the caller may"
                            + " read is shown. To keep a copy: take the position of `after=latest`, read the lists, then follow"
                            + " the feed from there. A position that is no longer kept is 410, with the oldest one in `Link`.")
    public ChangePage changes(
            @QueryParam("after")
                    @Parameter(description = FROM + " Without it, the oldest that is kept.")
                    @Schema(pattern = FeedPosition.PATTERN)
                    String after,
            @QueryParam("type") @Parameter(description = TYPES) List<String> types,
            @QueryParam("productId") @Parameter(description = "Only changes of records of this product (产品).")
                    UUID productId,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "How many changes to look at (条数); those that are hidden count too.")
                    Integer limit) {
        Paging.check(limit);
        return feed.from(after, selection(types, productId), limit);
    }

    @GET
    @Path("stream")
    @Produces(MediaType.SERVER_SENT_EVENTS)
    @Blocking
    @Operation(
            operationId = "streamChanges",
            summary = "Changes as they happen",
            description =
                    "The same changes as server-sent events (变更推送): `id` is the position, `event` the type, `data` the"
                            + " event as JSON. Begins behind `Last-Event-ID` or `after`, without both at the end. Every 15"
                            + " seconds a comment keeps the connection alive. Ends when the token does, and when the server"
                            + " stops; a reader that comes back with `Last-Event-ID` misses nothing. At most 1,000 streams.")
    @APIResponse(
            responseCode = "200",
            description = "A stream without an end.",
            content =
                    @Content(
                            mediaType = MediaType.SERVER_SENT_EVENTS,
                            schema = @Schema(type = SchemaType.STRING, maxLength = Integer.MAX_VALUE),
                            example = EXAMPLE))
    public Multi<OutboundSseEvent> stream(
            @HeaderParam("Last-Event-ID")
                    @Parameter(description = "The last event that the reader has (最后事件); goes before `after`.")
                    @Schema(pattern = FeedPosition.PATTERN)
                    String last,
            @QueryParam("after") @Parameter(description = FROM) @Schema(pattern = FeedPosition.PATTERN) String after,
            @QueryParam("type") @Parameter(description = TYPES) List<String> types,
            @QueryParam("productId") @Parameter(description = "Only changes of records of this product (产品).")
                    UUID productId,
            @Context HttpHeaders headers,
            @Context Sse sse) {
        String from = last != null ? last : after != null ? after : FeedPosition.LATEST;
        String token = headers.getHeaderString(HttpHeaders.AUTHORIZATION)
                .replaceFirst("(?i)^bearer +", "")
                .trim();
        return streams.of(feed.start(from), selection(types, productId), token, sse);
    }

    private Selection selection(List<String> types, UUID productId) {
        for (String type : types) {
            if (catalog.named(type).isEmpty())
                throw ProblemException.parameter(
                        InputError.of("type", "ONE_OF_EXPECTED", String.join(", ", catalog.names())));
        }
        return Selection.of(types, productId);
    }
}
