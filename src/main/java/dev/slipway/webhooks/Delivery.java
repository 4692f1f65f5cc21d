package dev.slipway.webhooks;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.outbound.Fault;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One event for one webhook, and how it was tried to tell it. */
@Schema(name = "WebhookDelivery", description = "One event for one webhook (投递), and every attempt to deliver it.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Delivery(
        @Schema(required = true) UUID id,

        @Schema(
                required = true,
                description =
                        "The header `webhook-id` (消息编号): the same in every attempt, and for a change its position in"
                                + " the feed. Receivers know by it what they have already.")
        String eventId,

        @Schema(required = true, description = "The type of the event (类型): `dev.slipway.<resource>.<event>`.")
        String type,

        @Schema(description = "The record (记录) that has changed; absent for a test.")
        UUID recordId,

        @Schema(required = true) DeliveryStatus status,

        @Schema(required = true, description = "When it was put into the queue (排队时间), UTC.")
        Instant createdAt,

        @Schema(
                description =
                        "When it is tried next (下次尝试), UTC; absent while it is under way, and where it is not pending.")
        Instant dueAt,

        @Schema(description = "When it was over (完成时间), UTC.")
        Instant doneAt,

        @Schema(description = "What is posted (请求正文), as it is now in the change log; only where one delivery is read.")
        String body,

        @Schema(required = true, maxItems = 100, description = "The last attempts (尝试), the latest first.")
        List<Attempt> attempts) {

    Delivery with(List<Attempt> made) {
        return new Delivery(id, eventId, type, recordId, status, createdAt, dueAt, doneAt, body, made);
    }

    Delivery withBody(String posted) {
        return new Delivery(id, eventId, type, recordId, status, createdAt, dueAt, doneAt, posted, attempts);
    }

    /** One attempt to deliver an event. */
    @Schema(name = "WebhookAttempt", description = "One attempt to deliver an event (投递尝试).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Attempt(
            @Schema(
                    required = true,
                    minimum = "1",
                    description = "Its number (序号); one is missing where the server ended in the middle of it.")
            int number,

            @Schema(required = true, description = "When it began (开始时间), UTC.")
            Instant at,

            @Schema(required = true, minimum = "0", description = "How long it took (耗时), in milliseconds.")
            long milliseconds,

            @Schema(description = "The address (IP 地址) that was connected to.")
            String address,

            @Schema(required = true, description = "The headers that were sent (请求头).")
            Map<String, String> requestHeaders,

            @Schema(
                    minimum = "100",
                    maximum = "999",
                    description = "The status of the answer (状态码); absent without one.")
            Integer status,

            @Schema(
                    required = true,
                    description = "The headers of the answer (应答头): the first forty, of each the first 500 characters.")
            Map<String, String> responseHeaders,

            @Schema(description = "The first 2,048 bytes of the answer's body (应答正文), as text.")
            String responseBody,

            @Schema(required = true, description = "Whether the body was longer, or did not come to its end (是否截断).")
            boolean responseBodyCut,

            @Schema(description = "Why there was no answer (失败原因).")
            Fault fault,

            @Schema(description = "The same in the words of the machine (详情).")
            String faultDetail) {}
}
