package dev.slipway.openapi;

import dev.slipway.problem.ProblemType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Components;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The problem answers, one shared response for each status. */
final class Problems {

    private static final Map<Integer, String> HEADER = Map.of(
            401,
            "WWW-Authenticate",
            409,
            "Retry-After",
            410,
            "Link",
            412,
            "ETag",
            429,
            "Retry-After",
            503,
            "Retry-After");

    private Problems() {}

    static void declare(Components components) {
        Headers.declare(components);
        Map<Integer, String> codes = new TreeMap<>(Arrays.stream(ProblemType.values())
                .collect(Collectors.groupingBy(
                        ProblemType::status,
                        Collectors.mapping(type -> "`" + type.name() + "`", Collectors.joining(", ")))));
        Map<String, APIResponse> responses = new LinkedHashMap<>();
        // a method that an address does not have belongs to no operation
        codes.remove(405);
        codes.forEach((status, names) -> responses.put("Problem" + status, response(status, names)));
        components.setResponses(responses);
    }

    static APIResponse ref(int status) {
        return OASFactory.createAPIResponse().ref("#/components/responses/Problem" + status);
    }

    private static APIResponse response(int status, String names) {
        ProblemType first = Arrays.stream(ProblemType.values())
                .filter(type -> type.status() == status)
                .findFirst()
                .orElseThrow();
        var media = OASFactory.createMediaType().schema(Schemas.ref("Problem")).example(example(first));
        APIResponse response = OASFactory.createAPIResponse()
                .description("Problem of code " + names + ".")
                .content(OASFactory.createContent().addMediaType("application/problem+json", media));
        Headers.limits(response);
        String header = HEADER.get(status);
        if (header != null) response.addHeader(header, Headers.ref(header));
        return response;
    }

    private static Map<String, Object> example(ProblemType type) {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "http://localhost:8080/problems/" + type.slug());
        example.put("title", type.title().in(Locale.ENGLISH));
        example.put("status", type.status());
        example.put("detail", type.explanation().in(Locale.ENGLISH));
        example.put("instance", "/api/v1/products");
        example.put("code", type.name());
        example.put("traceId", "4bf92f3577b34da6a3ce929d0e0e4736");
        return example;
    }
}
