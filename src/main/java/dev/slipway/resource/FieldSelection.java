package dev.slipway.resource;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.CommaList;
import dev.slipway.api.Page;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.resteasy.reactive.RestResponse;

/** What is left of an answer when the reader asks for some fields only. */
@ApplicationScoped
class FieldSelection {

    private static final Set<String> ALWAYS = Set.of("id", "version");

    @Inject
    ObjectMapper mapper;

    private final Map<Class<?>, Set<String>> known = new ConcurrentHashMap<>();

    /** The names to keep; empty for all. A problem for a name that the record does not have. */
    Set<String> names(List<String> fields, List<String> include, Class<?> view) {
        Set<String> wanted = new LinkedHashSet<>(CommaList.of(fields));
        if (wanted.isEmpty()) return wanted;
        Set<String> all = known.computeIfAbsent(view, FieldSelection::namesOf);
        if (!all.containsAll(wanted)) {
            throw ProblemException.parameter(InputError.of("fields", "UNKNOWN_SELECTION", String.join(", ", all)));
        }
        wanted.addAll(ALWAYS);
        wanted.addAll(CommaList.of(include));
        return wanted;
    }

    /** An answer with only these fields of each record: bare JSON, though the document knows its type. */
    @SuppressWarnings("unchecked")
    <V> RestResponse<V> answer(Object whole, Set<String> names) {
        return (RestResponse<V>) (RestResponse<?>) RestResponse.ok(select(whole, names));
    }

    private Object select(Object answer, Set<String> names) {
        if (names.isEmpty()) return answer;
        ObjectNode tree = mapper.valueToTree(answer);
        if (!(answer instanceof Page<?>)) return tree.retain(names);
        for (JsonNode item : (ArrayNode) tree.get("items")) ((ObjectNode) item).retain(names);
        return tree;
    }

    private static Set<String> namesOf(Class<?> view) {
        Set<String> names = new TreeSet<>();
        for (RecordComponent component : view.getRecordComponents()) {
            if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
                names.addAll(namesOf(component.getType()));
            } else {
                names.add(component.getName());
            }
        }
        return names;
    }
}
