package dev.slipway.api;

import dev.slipway.problem.ProblemException;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes a path or query parameter that does not parse a 400 that names it; Jakarta REST would answer 404. */
@Provider
public class ParameterConverters implements ParamConverterProvider {

    private static final Set<Class<?>> KNOWN =
            Set.of(UUID.class, Integer.class, Boolean.class, Instant.class, LocalDate.class, String.class);

    @Override
    public <T> ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        if (!KNOWN.contains(type) && !type.isEnum()) return null;
        String name = Arrays.stream(annotations)
                .flatMap(ParameterConverters::name)
                .findFirst()
                .orElse("parameter");
        return new ParamConverter<>() {
            @Override
            public T fromString(String text) {
                try {
                    return text == null ? null : type.cast(Scalars.parameter(name, text, type));
                } catch (ProblemException unreadable) {
                    // any other exception would be answered 404
                    throw new WebApplicationException(unreadable, 400);
                }
            }

            @Override
            public String toString(T value) {
                return value.toString();
            }
        };
    }

    private static Stream<String> name(Annotation annotation) {
        if (annotation instanceof QueryParam query) return Stream.of(query.value());
        if (annotation instanceof PathParam path) return Stream.of(path.value());
        return Stream.empty();
    }
}
