package dev.slipway.webhooks;

import dev.slipway.api.Page;
import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Webhooks over HTTP. */
@Path("/api/v1/webhooks")
@Area(value = "webhooks", read = Role.ADMIN, write = Role.ADMIN)
@Tag(
        name = "Webhooks",
        description =
                "网络钩子: addresses that are told of changes, each at least once and in order per record, in the envelope of"
                        + " the change feed, signed as Standard Webhooks are. The secret is shown once.")
class WebhookResource extends StatefulResource<Webhook, WebhookDetails, WebhookView, WebhookStatus> {

    @Inject
    Webhooks webhooks;

    @Inject
    ReadDeliveries deliveries;

    @Inject
    Redeliver redeliver;

    @POST
    @Path("{id}/rotate-secret")
    @Transactional
    @Operation(
            operationId = "rotateWebhookSecret",
            summary = "A new secret for a webhook",
            description =
                    "Makes a new secret (更换密钥), which only this answer shows. The secrets before it sign as well for"
                            + " `overlapHours`, so that receivers have time to change over: the header `webhook-signature` then holds a"
                            + " signature of each, the newest first. Five secrets at most sign at once.")
    public RestResponse<WebhookView> rotate(@PathParam("id") UUID id, RotationRequest rotation) {
        return RestResponse.ok(webhooks.rotate(webhooks.edit(id), rotation.overlapHours()));
    }

    @POST
    @Path("{id}/test")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "testWebhook",
            summary = "Send a test event",
            description =
                    "Sends an event of type `dev.slipway.webhooks.test` (测试事件) at once, and once only. The answer is the"
                            + " delivery; read it again to see what came of it. The webhook must be enabled.")
    public RestResponse<Delivery> test(@PathParam("id") UUID id) {
        return RestResponse.ok(redeliver.test(webhooks.known(id).id()));
    }

    @GET
    @Path("{id}/deliveries")
    @Operation(
            operationId = "listWebhookDeliveries",
            summary = "What a webhook was told",
            description =
                    "The deliveries of a webhook (投递日志), the latest first, each with its attempts: the headers that were"
                            + " sent, the answer and its duration. What is over is kept for `slipway.webhook-log-days`.")
    public Page<Delivery> deliveries(
            @PathParam("id") UUID id,
            @QueryParam("status") @Parameter(description = "Only deliveries with this status (投递状态).")
                    List<DeliveryStatus> status,
            @QueryParam("type")
                    @Parameter(description = "Only events of this type (类型), such as `dev.slipway.products.created`.")
                    List<String> type,
            @QueryParam("recordId") @Parameter(description = "Only changes of this record (记录).") List<UUID> recordId,
            @QueryParam("limit")
                    @DefaultValue("50")
                    @Parameter(description = "How many deliveries a page holds at most.")
                    @Schema(minimum = "1", maximum = "200")
                    Integer limit,
            @QueryParam("cursor") @Parameter(description = "`nextCursor` of the page before, with the same filters.")
                    String cursor) {
        return deliveries.page(DeliveryQuestion.of(webhooks.known(id).id(), status, type, recordId, cursor, limit));
    }

    @GET
    @Path("{id}/deliveries/{deliveryId}/details")
    @Operation(
            operationId = "getWebhookDelivery",
            summary = "One delivery of a webhook",
            description =
                    "One delivery (投递) with what is posted and its attempts. The body is made of the change log: what has"
                            + " been erased there is erased here.")
    public Delivery delivery(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return deliveries.read(webhooks.known(id).id(), deliveryId);
    }

    @POST
    @Path("{id}/deliveries/{deliveryId}/redeliver")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "redeliverWebhookDelivery",
            summary = "Deliver an event again",
            description =
                    "Puts a delivery that is over into the queue again (重新投递), with the same `webhook-id` and a schedule"
                            + " of its own. It waits behind what is pending of the same record. The webhook must be enabled.")
    public RestResponse<Delivery> redeliver(@PathParam("id") UUID id, @PathParam("deliveryId") UUID deliveryId) {
        return RestResponse.ok(redeliver.again(webhooks.known(id).id(), deliveryId));
    }

    @POST
    @Path("{id}/redeliveries")
    @Transactional
    @Operation(
            operationId = "redeliverWebhookSpan",
            summary = "Deliver a span of events again",
            description =
                    "Puts the changes of a span of the feed that the webhook wants into its queue (批量重新投递): what was not"
                            + " delivered, what happened while it was disabled, and with `all` what was delivered too. Reaches back as"
                            + " far as the feed does. Where there is more, go on behind `position`. The webhook must be enabled.")
    public RestResponse<Redeliveries> redeliver(@PathParam("id") UUID id, RedeliveryRequest span) {
        return RestResponse.ok(redeliver.span(webhooks.known(id).id(), span));
    }

    @Override
    protected Repository<Webhook, WebhookDetails, WebhookView> records() {
        return webhooks;
    }
}
