package dev.slipway.openapi;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The response headers, one shared component for each. */
final class Headers {

    private static final Map<String, String> DESCRIPTIONS = new TreeMap<>(Map.of(
            "ETag", "The version of the record in quotes; send it as If-Match with a change.",
            "Location", "Where the new record is.",
            "Content-Disposition", "Under which name to save the answer.",
            "Link", "The next page as rel=\"next\", absent on the last; where to begin anew as rel=\"first\".",
            "Idempotency-Replayed", "`true` where this is the stored answer to an earlier request with the same key.",
            "Retry-After", "Seconds to wait before trying again.",
            "WWW-Authenticate", "How to be let in.",
            "RateLimit",
                    "What is left of the caller's limit, where one is set: `\"default\";r=<requests>;t=<seconds>`.",
            "RateLimit-Policy", "The caller's limit, where one is set: `\"default\";q=<requests>;w=<seconds>`."));

    private Headers() {}

    static void declare(Components components) {
        Map<String, Header> headers = new TreeMap<>();
        DESCRIPTIONS.forEach((name, description) -> headers.put(
                name,
                OASFactory.createHeader()
                        .description(description)
                        .schema(OASFactory.createSchema()
                                .type(List.of(SchemaType.STRING))
                                .maxLength(5000))));
        components.setHeaders(headers);
    }

    static Header ref(String name) {
        return OASFactory.createHeader().ref("#/components/headers/" + name);
    }

    /** Every answer tells what is left of the limit, where there is one. */
    static void limits(APIResponse response) {
        response.addHeader("RateLimit", ref("RateLimit"));
        response.addHeader("RateLimit-Policy", ref("RateLimit-Policy"));
    }
}
