package dev.slipway.openapi;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.media.MediaType;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** The operations: ids, words, bodies, examples and every answer. */
final class Operations {

    private static final Set<String> OPEN =
            Set.of("/api/v1", "/problems", "/problems/{slug}", "/shared/roadmaps/{token}");

    /** Where a position can be no longer kept. */
    private static final String FEED = "/api/v1/changes";

    /** What only adds to a record and so need not name its version. */
    private static final Set<String> ADDING =
            Set.of("decideGateReview", "fulfilGateCondition", "recordAttendance", "recordAcknowledgement");

    private final OpenAPI document;
    private final Schemas schemas;
    private final Examples examples;
    private final Parameters parameters;

    Operations(OpenAPI document, Schemas schemas, Examples examples) {
        this.document = document;
        this.schemas = schemas;
        this.examples = examples;
        this.parameters = new Parameters(document.getComponents(), schemas);
    }

    /** The uniform interface of a resource. */
    void describe(ResourceModel resource) {
        for (Verb verb : Verb.values()) {
            PathItem item = document.getPaths().getPathItem(resource.path() + verb.suffix);
            Operation operation = item == null ? null : item.getOperations().get(verb.method);
            if (operation == null) continue;
            operation.setOperationId(verb.operationId(resource));
            operation.setSummary(verb.summary(resource));
            operation.setDescription(verb.description(resource));
            parameters.describe(verb, resource, operation);
            request(verb, resource, operation);
            responses(verb, resource, operation);
        }
    }

    /** What the operations outside the uniform interface have in common with it. */
    void describeOthers(List<ResourceModel> resources) {
        document.getPaths()
                .getPathItems()
                .forEach((path, item) -> item.getOperations().values().forEach(operation -> {
                    if (operation.getResponses().getAPIResponse("500") != null) return;
                    parameters.describe(operation);
                    Forms.describe(operation, document.getComponents(), examples);
                    Files.describe(operation, examples);
                    if (OPEN.contains(path)) operation.setSecurity(List.of());
                    operation.getResponses().removeAPIResponse("400");
                    example(operation, exampleOf(operation, resources));
                    operation.getResponses().getAPIResponses().values().forEach(response -> {
                        Headers.limits(response);
                        if (response.getContent() == null) return;
                        response.getContent()
                                .getMediaTypes()
                                .values()
                                .forEach(media -> schemas.mend(media.getSchema()));
                    });
                    List<Integer> problems =
                            OPEN.contains(path) ? List.of(400, 404, 406) : List.of(400, 401, 403, 404, 406);
                    problems.forEach(status -> add(operation, status));
                    if (path.startsWith(FEED)) add(operation, 410);
                    if (item.getPOST() == operation) command(operation, resources);
                    Verb.ALWAYS.forEach(status -> add(operation, status));
                }));
    }

    /** What a change outside the uniform interface takes and can answer. */
    private void command(Operation operation, List<ResourceModel> resources) {
        if (operation.getRequestBody() != null) said(operation, resources);
        parameters.repeatable(operation);
        successes(operation).forEach((status, success) -> {
            success.addHeader("Idempotency-Replayed", Headers.ref("Idempotency-Replayed"));
            if (!status.equals("200")) success.addHeader("Location", Headers.ref("Location"));
        });
        List.of(409, 413, 415, 422).forEach(status -> add(operation, status));
        if (answersRecord(operation, resources)) changesRecord(operation);
    }

    private void said(Operation operation, List<ResourceModel> resources) {
        operation.getRequestBody().setRequired(true);
        MediaType body = operation.getRequestBody().getContent().getMediaType("application/json");
        // a file is what it is
        if (body == null || body.getSchema().getRef() == null) return;
        schemas.close(body.getSchema());
        body.setExample(examples.operation(operation.getOperationId() + ".request", resources));
    }

    private static Map<String, APIResponse> successes(Operation operation) {
        Map<String, APIResponse> successes =
                new TreeMap<>(operation.getResponses().getAPIResponses());
        successes.keySet().removeIf(status -> !status.startsWith("2"));
        return successes;
    }

    private static boolean answersRecord(Operation operation, List<ResourceModel> resources) {
        return answered(operation, resources).isPresent();
    }

    /** The resource of the record that an operation answers. */
    private static Optional<ResourceModel> answered(Operation operation, List<ResourceModel> resources) {
        APIResponse done = operation.getResponses().getAPIResponse("200");
        MediaType json = done == null || done.getContent() == null
                ? null
                : done.getContent().getMediaType("application/json");
        String schema = json == null || json.getSchema() == null
                ? null
                : json.getSchema().getRef();
        return resources.stream()
                .filter(resource -> schema != null && schema.endsWith("/" + resource.name()))
                .findFirst();
    }

    private Object exampleOf(Operation operation, List<ResourceModel> resources) {
        Object own = examples.operation(operation.getOperationId(), resources);
        return own == null
                ? answered(operation, resources).map(examples::record).orElse(null)
                : own;
    }

    private void changesRecord(Operation operation) {
        boolean adds = ADDING.contains(operation.getOperationId());
        parameters.conditional(operation, adds);
        operation.getResponses().getAPIResponse("200").addHeader("ETag", Headers.ref("ETag"));
        add(operation, 412);
        if (!adds) add(operation, 428);
    }

    private static void example(Operation operation, Object example) {
        successes(operation).values().forEach(success -> {
            var content = success.getContent();
            var json = content == null ? null : content.getMediaType("application/json");
            if (json != null && example != null) json.setExample(example);
        });
    }

    private void request(Verb verb, ResourceModel resource, Operation operation) {
        if (verb.has(Verb.CREATE, Verb.REPLACE, Verb.UPSERT)) {
            body(operation, "application/json", resource.input(), examples.input(resource));
        } else if (verb == Verb.PATCH) {
            body(operation, "application/merge-patch+json", resource.name() + "Patch", patch(resource));
        } else if (verb == Verb.BATCH) {
            body(operation, "application/json", "BatchRequest", examples.batch(resource));
        } else if (verb == Verb.TRANSITION) {
            body(operation, "application/json", resource.name() + "TransitionRequest", examples.transition(resource));
        } else {
            operation.setRequestBody(null);
        }
    }

    private Map<String, Object> patch(ResourceModel resource) {
        Map<String, Object> patch = new LinkedHashMap<>();
        patch.put("tags", List.of("reviewed"));
        return patch;
    }

    private static void body(Operation operation, String type, String schema, Object example) {
        MediaType media =
                OASFactory.createMediaType().schema(Schemas.ref(schema)).example(example);
        operation.setRequestBody(OASFactory.createRequestBody()
                .required(true)
                .content(OASFactory.createContent().addMediaType(type, media)));
    }

    private void responses(Verb verb, ResourceModel resource, Operation operation) {
        operation.setResponses(OASFactory.createAPIResponses());
        APIResponse success = success(verb, resource);
        operation.getResponses().addAPIResponse(String.valueOf(verb.success), success);
        if (verb == Verb.UPSERT) {
            APIResponse created = success(Verb.CREATE, resource);
            operation.getResponses().addAPIResponse("201", created);
        }
        if (verb == Verb.READ) {
            APIResponse unchanged = OASFactory.createAPIResponse().description("The reader has it already.");
            unchanged.addHeader("ETag", Headers.ref("ETag"));
            Headers.limits(unchanged);
            operation.getResponses().addAPIResponse("304", unchanged);
        }
        verb.problems.forEach(status -> add(operation, status));
        Verb.ALWAYS.forEach(status -> add(operation, status));
    }

    private static void add(Operation operation, int status) {
        operation.getResponses().addAPIResponse(String.valueOf(status), Problems.ref(status));
    }

    private APIResponse success(Verb verb, ResourceModel resource) {
        APIResponse response = OASFactory.createAPIResponse().description(description(verb, resource));
        Headers.limits(response);
        if (verb.has(Verb.LIST, Verb.HISTORY, Verb.EXPORT)) {
            if (verb == Verb.LIST) response.addHeader("Link", Headers.ref("Link"));
        } else if (!verb.has(Verb.TRANSITIONS, Verb.DELETE, Verb.BATCH)) {
            response.addHeader("ETag", Headers.ref("ETag"));
        }
        if (verb == Verb.CREATE) response.addHeader("Location", Headers.ref("Location"));
        if (verb.has(Verb.CREATE, Verb.RESTORE, Verb.TRANSITION, Verb.BATCH)) {
            response.addHeader("Idempotency-Replayed", Headers.ref("Idempotency-Replayed"));
        }
        if (verb == Verb.DELETE) return response;
        if (verb == Verb.EXPORT) return Forms.exported(response, resource, examples.record(resource));
        MediaType media =
                OASFactory.createMediaType().schema(body(verb, resource)).example(example(verb, resource));
        return response.content(OASFactory.createContent().addMediaType("application/json", media));
    }

    private static String description(Verb verb, ResourceModel resource) {
        return switch (verb) {
            case LIST -> "A page of " + resource.plural() + ".";
            case EXPORT -> "All " + resource.plural() + " that match.";
            case CREATE -> "Created.";
            case DELETE -> "In the trash.";
            case HISTORY -> "A page of changes.";
            case TRANSITIONS -> "The other states.";
            case BATCH -> "What became of each operation.";
            default -> "The " + resource.noun() + " as it is now.";
        };
    }

    private static Schema body(Verb verb, ResourceModel resource) {
        return Schemas.ref(
                switch (verb) {
                    case LIST -> resource.name() + "Page";
                    case HISTORY -> "HistoryPage";
                    case TRANSITIONS -> resource.name() + "Transitions";
                    case BATCH -> "BatchAnswer";
                    default -> resource.name();
                });
    }

    private Object example(Verb verb, ResourceModel resource) {
        return switch (verb) {
            case LIST -> Map.of("items", List.of(examples.record(resource)));
            case HISTORY -> examples.history();
            case TRANSITIONS -> examples.transitions(resource);
            case BATCH -> examples.batchAnswer(resource);
            default -> examples.record(resource);
        };
    }
}
