package dev.slipway.testing;

import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Checks every exchange against the committed document: each answer must be one that the document describes, and each
 * request that was answered with success must be one that it allows.
 */
final class DocumentCheck implements Filter {

    static final DocumentCheck INSTANCE = new DocumentCheck();

    /** Headers that every HTTP answer may have, described or not. */
    private static final Set<String> PLAIN = Set.of(
            "content-type",
            "content-length",
            "content-language",
            "content-encoding",
            "transfer-encoding",
            "vary",
            "cache-control",
            "allow",
            "accept-patch",
            "connection",
            "date",
            "content-security-policy",
            "referrer-policy",
            "x-content-type-options",
            "x-frame-options",
            "x-robots-tag");

    /** Classes, stack traces and SQL, which no problem may show. */
    private static final Pattern INSIDE = Pattern.compile(
            "Exception|\\.java|\\b(dev\\.slipway|java|jakarta|org|com|io)\\.[a-z]+\\.|(?i)\\b(select|update|insert into) [a-z_.]+ (from|set|values)|SQL");

    private final Document document = Document.committed();

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification response, FilterContext context) {
        Response answer = context.next(request, response);
        URI uri = URI.create(request.getURI());
        Document.Operation operation = document.operation(request.getMethod(), uri.getRawPath());
        // an address or method that is not in the document is answered with a problem all the same
        if (operation == null && (answer.statusCode() == 404 || answer.statusCode() == 405)) return answer;
        List<String> errors = operation == null
                ? List.of("the document has no such operation")
                : errors(operation, request, uri, answer);
        if (errors.isEmpty()) return answer;
        throw new AssertionError("%s %s -> %d is not what the document says:%n%s%n%s"
                .formatted(
                        request.getMethod(), uri, answer.statusCode(), String.join("\n", errors), answer.asString()));
    }

    private static List<String> errors(
            Document.Operation operation, FilterableRequestSpecification request, URI uri, Response answer) {
        List<String> errors = new ArrayList<>();
        String type = answer.contentType() == null ? "" : answer.contentType().split(";")[0];
        // with fields, an answer holds what was asked for, whatever the schema requires
        boolean selection = uri.getRawQuery() != null && uri.getRawQuery().contains("fields=");
        boolean bodiless = request.getMethod().equals("HEAD") || answer.statusCode() == 304;
        errors.addAll(operation.response(
                answer.statusCode(), bodiless ? "" : type, bodiless || selection ? null : answer.asString()));
        answer.getHeaders().forEach(header -> {
            String name = header.getName().toLowerCase(java.util.Locale.ROOT);
            if (!PLAIN.contains(name) && !operation.hasHeader(answer.statusCode(), name)) {
                errors.add("the document has no header " + header.getName());
            }
        });
        if (answer.statusCode() >= 400) {
            if (INSIDE.matcher(answer.asString()).find()) errors.add("a problem shows how the server is made");
            return errors;
        }
        for (String name : names(uri)) {
            if (!operation.hasQueryParameter(name)) errors.add("the document has no parameter " + name);
        }
        Object body = request.getBody();
        if (body != null)
            errors.addAll(operation.request(request.getContentType().split(";")[0], body.toString()));
        return errors;
    }

    private static List<String> names(URI uri) {
        if (uri.getRawQuery() == null) return List.of();
        return List.of(uri.getRawQuery().split("&")).stream()
                .map(pair -> URLDecoder.decode(pair.split("=")[0], StandardCharsets.UTF_8))
                .toList();
    }
}
