package dev.slipway.contract;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A request as it goes over the wire, with the template of its address in the document. */
record Call(
        String method,
        String template,
        String path,
        Map<String, List<String>> query,
        Map<String, String> headers,
        String body) {

    /** What Specmatic made. */
    static Call of(String template, io.specmatic.core.HttpRequest request) {
        Map<String, List<String>> query = new LinkedHashMap<>();
        request.getQueryParams().getParamPairs().forEach(pair -> query.computeIfAbsent(
                        pair.getFirst(), name -> new ArrayList<>())
                .add(pair.getSecond()));
        Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        headers.putAll(request.getHeaders());
        return new Call(
                request.getMethod(), template, request.getPath(), query, headers, request.getBodyString());
    }

    Call withPath(String other) {
        return new Call(method, template, other, query, headers, body);
    }

    Call withHeader(String name, String value) {
        Map<String, String> others = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        others.putAll(headers);
        others.put(name, value);
        return new Call(method, template, path, query, others, body);
    }

    Call withQuery(Map<String, List<String>> other) {
        return new Call(method, template, path, other, headers, body);
    }

    Call withBody(String other) {
        return new Call(method, template, path, query, headers, other);
    }

    String contentType() {
        return headers.getOrDefault("Content-Type", "").split(";")[0];
    }

    /** The values of a parameter. */
    List<String> values(String in, String name) {
        return switch (in) {
            case "query" -> query.getOrDefault(name, List.of());
            case "header" -> headers.containsKey(name) ? List.of(headers.get(name)) : List.of();
            case "path" -> {
                String[] names = template.split("/", -1);
                String[] values = path.split("/", -1);
                for (int i = 0; i < Math.min(names.length, values.length); i++) {
                    if (names[i].equals("{" + name + "}")) yield List.of(values[i]);
                }
                yield List.of();
            }
            default -> throw new IllegalArgumentException(in);
        };
    }

    HttpRequest toHttp(URI server, String token) {
        String where = Stream.of(path.split("/", -1)).map(Call::encoded).collect(Collectors.joining("/"));
        String what = query.entrySet().stream()
                .flatMap(entry -> entry.getValue().stream()
                        .map(value -> encoded(entry.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&"));
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(server + where + (what.isEmpty() ? "" : "?" + what)))
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::setHeader);
        return request.build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "%s %s %s %s%n%s".formatted(method, path, query, headers, body);
    }
}
