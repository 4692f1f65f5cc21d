package dev.slipway.openapi;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.demo.SampleCompany;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The examples of the document: records of the sample company. */
final class Examples {

    /** Examples of what the sample company does not have, for example tokens. */
    private static final String MORE = "demo/examples.json";

    private final Map<String, List<Map<String, Object>>> company;
    private final Map<String, Object> operations;
    private final Map<String, Map<String, Object>> forms;

    private Examples(
            Map<String, List<Map<String, Object>>> company,
            Map<String, Object> operations,
            Map<String, Map<String, Object>> forms) {
        this.company = company;
        this.operations = operations;
        this.forms = forms;
    }

    static Examples ofSampleCompany() {
        Map<String, List<Map<String, Object>>> all =
                new LinkedHashMap<>(read(SampleCompany.FILE, new TypeReference<>() {}));
        More more = read(MORE, new TypeReference<>() {});
        all.putAll(more.resources);
        return new Examples(all, more.operations, more.forms);
    }

    /** The file of examples that the sample company does not have. */
    private record More(
            Map<String, List<Map<String, Object>>> resources,
            Map<String, Object> operations,
            Map<String, Map<String, Object>> forms) {}

    /** What has several forms in each of them, by its schema and their media types. */
    Map<String, Object> forms(String schema) {
        return forms.get(schema);
    }

    /** The answer of an operation outside the uniform interface; {@code @products} in it is the first product. */
    Object operation(String operationId, List<ResourceModel> resources) {
        return filled(operations.get(operationId), resources);
    }

    private Object filled(Object value, List<ResourceModel> resources) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> copy = new LinkedHashMap<>();
            map.forEach((name, part) -> copy.put((String) name, filled(part, resources)));
            return copy;
        }
        if (value instanceof List<?> list)
            return list.stream().map(part -> filled(part, resources)).toList();
        if (!(value instanceof String text) || !text.startsWith("@")) return value;
        return resources.stream()
                .filter(resource -> resource.path().endsWith("/" + text.substring(1)))
                .findFirst()
                .map(this::record)
                .orElseThrow();
    }

    private static <T> T read(String name, TypeReference<T> type) {
        try (InputStream file = Thread.currentThread().getContextClassLoader().getResourceAsStream(name)) {
            return new ObjectMapper().readValue(file, type);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What a client says of the first record of a resource. */
    Map<String, Object> input(ResourceModel resource) {
        Map<String, Object> input = new LinkedHashMap<>(first(resource));
        input.remove("id");
        input.remove("transitions");
        input.remove("later");
        input.remove("server");
        input.remove("done");
        return input;
    }

    /** What a client reads of the first record of a resource. */
    Map<String, Object> record(ResourceModel resource) {
        Map<String, Object> record = new LinkedHashMap<>();
        record.put("id", first(resource).get("id"));
        record.put("version", 1 + transitionsOf(resource).size());
        record.put("createdAt", "2026-01-05T02:30:00.123456Z");
        record.put("createdBy", "system");
        record.put("updatedAt", "2026-01-05T02:30:00.123456Z");
        record.put("updatedBy", "system");
        record.putAll(input(resource));
        record.putIfAbsent("tags", List.of());
        for (RecordComponent component : resource.details().getRecordComponents()) {
            if (component.getType() == Boolean.class) record.putIfAbsent(component.getName(), false);
        }
        stateOf(resource).ifPresent(state -> record.put(state.getName(), state(resource, state.getType())));
        for (String kept : List.of("done", "server")) {
            if (first(resource).get(kept) instanceof Map<?, ?> fields) {
                fields.forEach((name, value) -> record.put((String) name, value));
            }
        }
        return record;
    }

    /** The state of the first record. */
    private String state(ResourceModel resource, Class<?> states) {
        List<?> transitions = transitionsOf(resource);
        return transitions.isEmpty()
                ? states.getEnumConstants()[0].toString()
                : (String) transitions.get(transitions.size() - 1);
    }

    /** A request that moved the first record to where it is. */
    Map<String, Object> transition(ResourceModel resource) {
        Class<?> states = states(resource);
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("to", state(resource, states));
        request.put("reason", "董事会批准 Approved by the board");
        return request;
    }

    /** A batch that makes a record like the first one and changes it. */
    Map<String, Object> batch(ResourceModel resource) {
        Map<String, Object> create = new LinkedHashMap<>();
        create.put("op", "CREATE");
        create.put("ref", "first");
        create.put("body", input(resource));
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("op", "PATCH");
        patch.put("id", "$ref:first");
        patch.put("ifMatch", "\"1\"");
        patch.put("body", Map.of("tags", List.of("reviewed")));
        Map<String, Object> batch = new LinkedHashMap<>();
        batch.put("atomic", true);
        batch.put("operations", List.of(create, patch));
        return batch;
    }

    /** The answer to that batch. */
    Map<String, Object> batchAnswer(ResourceModel resource) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("applied", true);
        answer.put("succeeded", 2);
        answer.put("failed", 0);
        answer.put("results", List.of(result(resource, 201, 1), result(resource, 200, 2)));
        return answer;
    }

    private Map<String, Object> result(ResourceModel resource, int status, int version) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("status", status);
        result.put("id", first(resource).get("id"));
        result.put("version", version);
        return result;
    }

    /** The answer to where a record can go. */
    Map<String, Object> transitions(ResourceModel resource) {
        Object[] states = states(resource).getEnumConstants();
        Map<String, Object> option = new LinkedHashMap<>();
        option.put("to", states[1].toString());
        option.put("allowed", true);
        option.put("reasonNeeded", false);
        option.put("reasons", List.of());
        Map<String, Object> transitions = new LinkedHashMap<>();
        transitions.put("state", states[0].toString());
        transitions.put("options", List.of(option));
        return transitions;
    }

    /** One change of some record. */
    Map<String, Object> history() {
        Map<String, Object> change = new LinkedHashMap<>();
        change.put("field", "name");
        change.put("oldValue", "QuickPay");
        change.put("newValue", "QuickPay QR");
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("version", 2);
        entry.put("event", "UPDATED");
        entry.put("at", "2026-01-05T02:30:00.123456Z");
        entry.put("by", "system");
        entry.put("changes", List.of(change));
        return Map.of("items", List.of(entry));
    }

    private static Class<?> states(ResourceModel resource) {
        return stateOf(resource).orElseThrow().getType();
    }

    /** The first enum of a view is the state of the record. */
    private static Optional<RecordComponent> stateOf(ResourceModel resource) {
        return Arrays.stream(resource.view().getRecordComponents())
                .filter(component -> component.getType().isEnum())
                .findFirst();
    }

    private List<?> transitionsOf(ResourceModel resource) {
        Object moves =
                first(resource).getOrDefault("transitions", first(resource).get("later"));
        return moves instanceof List<?> list ? list : List.of();
    }

    private Map<String, Object> first(ResourceModel resource) {
        String name = resource.path().substring(resource.path().lastIndexOf('/') + 1);
        return company.get(name).get(0);
    }
}
