package dev.slipway.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.smallrye.openapi.runtime.OpenApiDocumentService;
import io.smallrye.openapi.runtime.io.Format;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** The paths and methods that Slipway serves, as its own OpenAPI document lists them. */
@ApplicationScoped
class Routes {

    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    @Inject
    OpenApiDocumentService document;

    @Inject
    ObjectMapper mapper;

    private volatile Map<Pattern, Set<String>> routes;

    /** The methods that a path answers, in alphabetical order; HEAD and OPTIONS go with GET. */
    Set<String> methods(String path) {
        if (routes == null) routes = read();
        Set<String> methods = new TreeSet<>();
        routes.forEach((pattern, known) -> {
            if (pattern.matcher(path).matches()) methods.addAll(known);
        });
        if (methods.contains("GET")) methods.add("HEAD");
        methods.add("OPTIONS");
        return methods;
    }

    private Map<Pattern, Set<String>> read() {
        Map<Pattern, Set<String>> read = new LinkedHashMap<>();
        try {
            JsonNode paths = mapper.readTree(document.getDocument("<default>", Format.JSON))
                    .path("paths");
            paths.properties().forEach(path -> {
                Set<String> methods = new TreeSet<>();
                path.getValue().fieldNames().forEachRemaining(name -> {
                    if (METHODS.contains(name)) methods.add(name.toUpperCase(Locale.ROOT));
                });
                String literal = Pattern.quote(path.getKey()).replaceAll("\\{[^}]+}", "\\\\E[^/]+\\\\Q");
                read.put(Pattern.compile(literal), methods);
            });
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return read;
    }
}
