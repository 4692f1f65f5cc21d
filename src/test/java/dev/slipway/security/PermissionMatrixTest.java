package dev.slipway.security;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Deliveries;
import dev.slipway.testing.Document;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document, called by every kind of visitor: each is let in or not as the table says. */
@SlipwayTest
class PermissionMatrixTest {

    private static final Map<String, Entry> TABLE = Entry.table();

    @Inject
    ResourceCatalog catalog;

    /**
     * One operation of the document; once more where the table has a line of its own for a step, as in
     * {@code transitionStrategy:APPROVED}.
     *
     * @param success the status that says that it was done
     */
    record Operation(String id, String method, String path, String resource, int success) {

        boolean changes() {
            return !method.equals("GET");
        }

        boolean onARecord() {
            return path.contains("{id}");
        }

        /** A request on a new record of a product. */
        Request request(String product) {
            return request(product, Subject.of(this, product));
        }

        /** A request on a record of a product. */
        Request request(String product, Subject subject) {
            String address = path.replace("{slug}", "not-found")
                    .replace("{source}", "s")
                    .replace("{externalId}", Api.key())
                    .replace("{number}", "1");
            if (onARecord()) address = address.replace("{id}", Records.id(subject.path()));
            if (path.contains("{deliveryId}"))
                address = address.replace("{deliveryId}", Deliveries.tested(subject.path()));
            if (path.contains("{token}")) address = address.replace("{token}", Tokens.ofShareLink(product));
            if (path.endsWith("/permissions")) address += "?resource=products";
            if (isEndless()) address += "?after=nowhere";
            if (path.matches("/api/v1/(promotions/(budget|overlaps)|enablement-sessions/coverage)")) {
                address += "?launchPlanId=" + plan(product);
            }
            if (path.endsWith("/grid")) address += "?productId=" + Records.id(product);
            if (path.endsWith("/course")) {
                String stakeholder = Records.create("stakeholders", Bodies.of("stakeholders", product));
                address += "?productId=" + Records.id(product) + "&stakeholderId=" + Records.id(stakeholder);
            }
            if (path.matches("/api/v1/responsibilities/(check|load|matrix)")) {
                address += "?productId=" + Records.id(product);
            }
            if (path.endsWith("/assignments")) address += "?personId=" + Records.id(Records.person());
            if (path.endsWith("/summary")) address += "?productId=" + Records.id(product);
            if (path.endsWith("/communication-calendar")) address += "?personId=" + Records.id(Records.person());
            if (id.equals("uploadMaterialVersion")) address += "?filename=t.txt";
            if (id.equals("createImport")) address += "?filename=t.csv&resource=products";
            return new Request(method, address, type(), onARecord(), body(product, subject));
        }

        /** Nobody waits for the end of a stream: who is let in learns that there is nothing to read from. */
        private boolean isEndless() {
            return path.endsWith("/stream");
        }

        private String type() {
            if (id.equals("uploadMaterialVersion")) return "text/plain";
            if (id.equals("createImport")) return "text/csv;charset=UTF-8";
            return method.equals("PATCH") ? Records.MERGE_PATCH : "application/json";
        }

        /** The state that it moves a new record to, or one in its right state. */
        private String target() {
            return id.contains(":") ? id.split(":")[1] : secondState();
        }

        private String secondState() {
            return switch (resource) {
                case "products" -> "ANALYSIS";
                case "strategies" -> "IN_REVIEW";
                case "name-candidates" -> "SHORTLISTED";
                case "features" -> "PLANNED";
                case "launch-plans" -> "IN_REVIEW";
                case "trials" -> "RUNNING";
                case "launch-tasks" -> "IN_PROGRESS";
                case "promotions" -> "RUNNING";
                case "site-guides", "service-processes" -> "IN_REVIEW";
                case "distribution-channels" -> "NEGOTIATING";
                case "feedback" -> "TRIAGED";
                case "launch-adjustments" -> "APPROVED";
                case "launch-reviews" -> "FINAL";
                case "gate-reviews" -> "OPEN";
                case "enablement-sessions" -> "HELD";
                case "commitments" -> "FULFILLED";
                case "publicity-items" -> "PUBLISHED";
                case "materials" -> "IN_REVIEW";
                case "roadmap-items" -> "IN_PROGRESS";
                case "decisions" -> "DECIDED";
                case "webhooks" -> "DISABLED";
                default -> "IN_DEVELOPMENT";
            };
        }

        /** A change of a new record. */
        private Object batch(String product) {
            Operation patch = new Operation("patch", "PATCH", "/api/v1/" + resource + "/{id}", resource, 200);
            String id = Records.id(Subject.of(patch, product).path());
            return Map.of(
                    "operations",
                    List.of(Map.of(
                            "op", "PATCH", "id", id, "ifMatch", "*", "body", Map.of("tags", List.of("changed")))));
        }

        private static String plan(String product) {
            return Records.id(Records.create("launch-plans", Bodies.of("launch-plans", product)));
        }

        private Object body(String product, Subject subject) {
            if (path.endsWith("/transitions") && changes()) {
                return Map.of("to", target());
            }
            if (path.endsWith("/batch")) return batch(product);
            if (path.endsWith("/merge")) {
                String field = resource.equals("stakeholders") ? "intoId" : "targetId";
                String target = Records.create(resource, Bodies.of(resource, product));
                if (RightState.isOwned(this)) RightState.ownedByTheEditor(target);
                return Map.of(field, Records.id(target));
            }
            if (path.endsWith("/rotate-secret")) return Map.of("overlapHours", 1);
            if (path.endsWith("/redeliveries")) return Map.of("from", "2026-01-01T00:00:00Z");
            if (path.endsWith("/erasure")) return Map.of("reason", "请求删除 Asked for");
            if (path.endsWith("/clones")) return Map.of("name", "二期 Second", "launchPlanned", "2027-11-02");
            if (path.endsWith("/applications")) return Map.of("launchPlanId", plan(product));
            if (path.endsWith("}/decisions")) return Map.of("decision", "HOLD", "reason", "等 Wait");
            if (path.endsWith("/attendances") || path.endsWith("/acknowledgements")) return Map.of("name", "王芳");
            if (path.endsWith("/fulfilments"))
                return Map.of(
                        "condition",
                        1,
                        "fulfilledOn",
                        LocalDate.now(ZoneOffset.UTC).toString());
            if (id.equals("uploadMaterialVersion")) return "文 text";
            if (id.equals("createImport")) return "key,name\nlower,名称\n";
            if (id.equals("startImport")) return Map.of();
            if (id.equals("cancelImport")) return null;
            if (method.equals("PATCH")) return Map.of("tags", List.of("changed"));
            if (method.equals("PUT") && onARecord()) return subject.changed();
            boolean says = method.equals("PUT") || method.equals("POST") && !onARecord();
            return says ? Bodies.of(resource, product) : null;
        }
    }

    static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Document.committed().paths().properties().forEach(path -> path.getValue()
                .properties()
                .forEach(operation -> {
                    if (!operation.getValue().has("operationId")) return;
                    operations.add(new Operation(
                            operation.getValue().get("operationId").textValue(),
                            operation.getKey().toUpperCase(Locale.ROOT),
                            path.getKey(),
                            path.getKey().replaceFirst("/api/v1/?", "").replaceFirst("/.*", ""),
                            success(operation.getValue())));
                }));
        for (Operation operation : List.copyOf(operations)) {
            for (String id : TABLE.keySet()) {
                if (!id.startsWith(operation.id() + ":")) continue;
                operations.add(new Operation(
                        id, operation.method(), operation.path(), operation.resource(), operation.success()));
            }
        }
        return operations;
    }

    /** Of several, the one that says that a record is new. */
    private static int success(JsonNode operation) {
        if (operation.at("/responses/200/content").has("text/event-stream")) return 400;
        int success = 0;
        for (Map.Entry<String, JsonNode> answer : operation.get("responses").properties()) {
            if (answer.getKey().startsWith("2")) success = Math.max(success, Integer.parseInt(answer.getKey()));
        }
        return success;
    }

    /** The area whose scopes an operation takes. */
    static String area(Operation operation) {
        if (operation.id().equals("getStakeholderReport")) return "stakeholders";
        return switch (operation.resource()) {
            case "people", "team-members" -> "people";
            case "stakeholder-contacts", "stakeholder-notes" -> "contacts";
            case "stakeholders", "engagements", "interactions", "commitments" -> "stakeholders";
            case "communication-plans", "communication-calendar" -> "stakeholders";
            case "responsibilities", "decisions" -> "stakeholders";
            case "api-tokens" -> "tokens";
            case "identities" -> "identities";
            case "webhooks" -> "webhooks";
            case "audit-entries" -> "audit";
            case "export" -> "workspace";
            case "strategies", "name-candidates", "features", "scoring-models", "scores" -> "strategy";
            case "launch-plans", "trials", "launch-tasks", "task-templates" -> "launch";
            case "price-plans", "sales-forecasts", "sales-actuals" -> "launch";
            case "promotions", "site-guides", "service-processes", "distribution-channels" -> "launch";
            case "feedback", "launch-adjustments" -> "launch";
            case "launch-reviews", "launch-alerts", "launch-calendar" -> "launch";
            case "gate-reviews", "enablement-sessions" -> "launch";
            case "publicity-items", "materials" -> "launch";
            case "roadmaps", "roadmap-items", "dependencies", "baselines", "share-links" -> "roadmap";
            default -> "catalog";
        };
    }

    @Test
    void everyOperationHasItsEntry() {
        Set<String> ids = new TreeSet<>();
        for (Operation operation : operations()) ids.add(operation.id());
        assertEquals(TABLE.keySet(), ids);
    }

    @Test
    void everyResourceThatARoleDecidesAboutHasAnEntryForADecision() {
        Set<String> decided = new TreeSet<>(catalog.names());
        decided.removeIf(name -> catalog.named(name).orElseThrow().deciders().isEmpty());
        Set<String> tried = new TreeSet<>();
        for (Operation operation : operations()) if (operation.id().contains(":")) tried.add(operation.resource());
        assertEquals(decided, tried);
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachVisitorIsLetInOrNotAsTheTableSays(Operation operation) {
        Entry entry = TABLE.get(operation.id());
        Place common = entry.placeOf(operation);
        Request looksOrIsRefused = operation.request(common.product(), Subject.common(operation, common.product()));
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : Visitor.values()) {
            // a change that is let through needs a record of its own
            int expected = entry.status(visitor, operation.success());
            boolean own = operation.changes() && (entry.lets(visitor) || expected < 300);
            Place place = own ? entry.placeOf(operation) : common;
            Request request = own ? operation.request(place.product()) : looksOrIsRefused;
            int status = request.answer(visitor.token(place, area(operation))).statusCode();
            if (status != expected) wrong.add(visitor + " " + status + " instead of " + expected);
        }
        assertEquals(List.of(), wrong);
    }
}
