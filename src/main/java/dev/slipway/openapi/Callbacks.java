package dev.slipway.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** What Slipway itself sends: the request that a webhook makes to its receiver. */
final class Callbacks {

    private static final String EVENT = "application/cloudevents+json";
    private static final Map<String, String> HEADERS = new TreeMap<>(Map.of(
            "webhook-id",
                    "The id of the event (消息编号), the same in every attempt: whoever has it already need not do anything.",
            "webhook-timestamp", "When this attempt was made (时间戳), in seconds since 1970; refuse what is too old.",
            "webhook-signature",
                    "`v1,` and the HMAC-SHA256 of `<webhook-id>.<webhook-timestamp>.<body>` in base64 (签名); several,"
                            + " separated by spaces, while an old secret is still valid: one that matches is enough."));

    private Callbacks() {}

    static void describe(OpenAPI document) {
        Operation change = OASFactory.createOperation()
                .operationId("receiveChange")
                .tags(List.of("Webhooks"))
                .summary("A change, told to a webhook")
                .description(
                        "Posted to the `url` of a webhook (变更通知) for each change that it wants, at least once, and in"
                                + " order per record. Answer 2xx within 15 seconds and do the work afterwards. All other answers are"
                                + " tried again for three days, and 410 disables the webhook.")
                .security(List.of())
                .requestBody(OASFactory.createRequestBody()
                        .required(true)
                        .content(OASFactory.createContent()
                                .addMediaType(
                                        EVENT, OASFactory.createMediaType().schema(Schemas.ref("ChangeEvent")))))
                .responses(OASFactory.createAPIResponses()
                        .addAPIResponse("2XX", OASFactory.createAPIResponse().description("Taken."))
                        .addAPIResponse(
                                "410",
                                OASFactory.createAPIResponse().description("Nothing shall be sent here ever again."))
                        .addAPIResponse(
                                "4XX", OASFactory.createAPIResponse().description("Not taken; it is tried again.")));
        HEADERS.forEach((name, description) -> change.addParameter(OASFactory.createParameter()
                .in(Parameter.In.HEADER)
                .name(name)
                .required(true)
                .description(description)
                .schema(OASFactory.createSchema()
                        .type(List.of(SchemaType.STRING))
                        .maxLength(1000))));
        document.addWebhook("change", OASFactory.createPathItem().POST(change));
    }
}
