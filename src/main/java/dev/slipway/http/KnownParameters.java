package dev.slipway.http;

import dev.slipway.api.CommaList;
import dev.slipway.api.Scalars;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses query parameters that an operation does not have or cannot read, all at once; a list knows its own filters. */
class KnownParameters {

    private static final int MOST_VALUES = 200;
    private static final int LONGEST_VALUE = 254;
    private static final int LONGEST_CURSOR = 4_000;
    private static final int LONGEST_HEADER = 500;

    /** Parameters that hold names, separated by commas. */
    private static final Set<String> NAMES = Set.of("sort", "fields", "include");

    private static final List<String> HEADERS =
            List.of(HttpHeaders.ACCEPT_LANGUAGE, HttpHeaders.IF_MATCH, HttpHeaders.IF_NONE_MATCH);

    private final Map<Method, Declared> operations = new ConcurrentHashMap<>();

    /** What a parameter holds, and whether it may be repeated. */
    private record Known(Class<?> type, boolean many) {
        static Known of(Type type) {
            return type instanceof ParameterizedType list
                    ? new Known((Class<?>) list.getActualTypeArguments()[0], true)
                    : new Known((Class<?>) type, false);
        }
    }

    /** @param open whether there are others too, which the operation judges itself */
    private record Declared(Map<String, Known> parameters, boolean open) {}

    @ServerRequestFilter
    void refuse(ContainerRequestContext request, ResourceInfo resource) {
        var given = request.getUriInfo().getQueryParameters();
        List<InputError> errors = new ArrayList<>();
        for (String header : HEADERS) {
            String text = request.getHeaderString(header);
            if (text != null && text.length() > LONGEST_HEADER) {
                errors.add(InputError.of(header, "TOO_LONG", LONGEST_HEADER));
            }
        }
        given.forEach((name, texts) -> limit(name, texts, errors));
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
        if (given.isEmpty() || resource.getResourceMethod() == null) return;
        Declared declared = operations.computeIfAbsent(resource.getResourceMethod(), KnownParameters::declared);
        given.forEach((name, texts) -> {
            Known known = declared.parameters.get(name);
            if (known != null) {
                if (texts.size() > 1 && !known.many) errors.add(InputError.of(name, "ONLY_ONCE"));
                texts.forEach(text -> read(name, text, known.type, errors));
            } else if (!declared.open) {
                errors.add(InputError.of(name, "UNKNOWN_PARAMETER"));
            }
        });
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
    }

    private static void limit(String name, List<String> texts, List<InputError> errors) {
        boolean names = NAMES.contains(name);
        if ((names ? CommaList.of(texts) : texts).size() > MOST_VALUES) {
            errors.add(InputError.of(name, "TOO_MANY", MOST_VALUES));
        }
        int longest = name.equals("cursor") ? LONGEST_CURSOR : LONGEST_VALUE;
        if (!names && texts.stream().anyMatch(text -> text.codePointCount(0, text.length()) > longest)) {
            errors.add(InputError.of(name, "TOO_LONG", longest));
        }
    }

    private static void read(String name, String text, Class<?> type, List<InputError> errors) {
        try {
            if (text.isEmpty()) errors.add(InputError.of(name, "EMPTY_VALUE"));
            else Scalars.parameter(name, text, type);
        } catch (ProblemException unreadable) {
            errors.addAll(unreadable.errors());
        }
    }

    private static Declared declared(Method operation) {
        Map<String, Known> known = new HashMap<>();
        boolean open = false;
        for (Parameter parameter : operation.getParameters()) {
            QueryParam query = parameter.getAnnotation(QueryParam.class);
            if (query != null) known.put(query.value(), Known.of(parameter.getParameterizedType()));
            if (!parameter.isAnnotationPresent(BeanParam.class)) continue;
            open = true;
            for (Field field : parameter.getType().getFields()) {
                QueryParam bean = field.getAnnotation(QueryParam.class);
                if (bean != null) known.put(bean.value(), Known.of(field.getGenericType()));
            }
        }
        return new Declared(known, open);
    }
}
