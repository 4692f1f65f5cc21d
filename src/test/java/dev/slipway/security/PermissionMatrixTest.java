package dev.slipway.security;

import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Document;
import dev.slipway.testing.Records;
import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the document, called by every kind of visitor: each is let in or not as the table says. */
@SlipwayTest
class PermissionMatrixTest {

    private static final Path TABLE = Path.of("src", "test", "resources", "permissions", "operations.csv");

    /** One operation of the document. */
    record Operation(String id, String method, String path, String resource) {

        boolean changes() {
            return !method.equals("GET");
        }

        /** A request that is right but for who makes it; the status. */
        int call(String token, String product, String record) {
            RequestSpecification caller = token == null ? anonymous() : as(token);
            caller.accept("*/*");
            if (method.equals("PATCH")) caller.contentType(Records.MERGE_PATCH);
            String address =
                    path.replace("{slug}", "not-found").replace("{source}", "s").replace("{externalId}", Api.key());
            if (record != null) {
                caller.header("If-Match", "*");
                address = address.replace("{id}", Records.id(record));
            }
            if (path.contains("{token}")) address = address.replace("{token}", Tokens.ofShareLink(product));
            if (path.endsWith("/permissions")) address += "?resource=products";
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
            if (id.equals("uploadMaterialVersion")) {
                address += "?filename=t.txt";
                caller.contentType("text/plain");
            }
            address = address.replace("{number}", "1");
            Object body = body(product);
            if (body != null) caller.body(body);
            return caller.request(method, address).statusCode();
        }

        /** A record to call the operation on, in the trash if it is to be restored; null where it takes none. */
        String record(String product) {
            if (!path.contains("{id}")) return null;
            String record =
                    resource.equals("products") ? product : Records.create(resource, Bodies.of(resource, product));
            if (path.endsWith("/restore")) Records.delete(record).statusCode(204);
            if (path.endsWith("/content"))
                SampleFiles.upload(record, "t.txt", "text/plain", "文 text").statusCode(200);
            return record;
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
                default -> "IN_DEVELOPMENT";
            };
        }

        private static String plan(String product) {
            return Records.id(Records.create("launch-plans", Bodies.of("launch-plans", product)));
        }

        private Object body(String product) {
            if (path.endsWith("/transitions") && changes()) {
                return Map.of("to", secondState());
            }
            if (path.endsWith("/merge")) {
                String field = resource.equals("stakeholders") ? "intoId" : "targetId";
                return Map.of(field, Records.id(Records.create(resource, Bodies.of(resource, product))));
            }
            if (path.endsWith("/erasure")) return Map.of("reason", "请求删除 Asked for");
            if (path.endsWith("/clones")) return Map.of("name", "二期 Second", "launchPlanned", "2027-11-02");
            if (path.endsWith("/applications")) return Map.of("launchPlanId", plan(product));
            if (path.endsWith("}/decisions")) return Map.of("decision", "HOLD", "reason", "等 Wait");
            if (path.endsWith("/attendances") || path.endsWith("/acknowledgements")) return Map.of("name", "王芳");
            if (path.endsWith("/fulfilments")) return Map.of("condition", 1, "fulfilledOn", "2026-11-01");
            if (id.equals("uploadMaterialVersion")) return "文 text";
            if (method.equals("PATCH")) return Map.of("tags", List.of("changed"));
            boolean says = method.equals("PUT") || method.equals("POST") && !path.contains("{id}");
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
                            path.getKey().replaceFirst("/api/v1/?", "").replaceFirst("/.*", "")));
                }));
        return operations;
    }

    private static Map<String, Permitted> table() throws IOException {
        Map<String, Permitted> table = new TreeMap<>();
        for (String line : Files.readAllLines(TABLE)) {
            if (!line.startsWith("#")) table.put(line.split(",")[0], Permitted.valueOf(line.split(",")[1]));
        }
        return table;
    }

    private static String area(Operation operation) {
        if (operation.id().equals("getStakeholderReport")) return "stakeholders";
        return switch (operation.resource()) {
            case "people", "team-members" -> "people";
            case "stakeholder-contacts", "stakeholder-notes" -> "contacts";
            case "stakeholders", "engagements", "interactions", "commitments" -> "stakeholders";
            case "communication-plans", "communication-calendar" -> "stakeholders";
            case "responsibilities", "decisions" -> "stakeholders";
            case "api-tokens" -> "tokens";
            case "identities" -> "identities";
            case "audit-entries" -> "audit";
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
    void everyOperationHasItsEntry() throws IOException {
        HashSet<String> ids = new HashSet<>();
        for (Operation operation : operations()) ids.add(operation.id());
        assertEquals(ids, table().keySet());
    }

    @ParameterizedTest
    @MethodSource("operations")
    void eachVisitorIsLetInOrNotAsTheTableSays(Operation operation) throws IOException {
        Permitted permitted = table().get(operation.id());
        List<String> wrong = new ArrayList<>();
        String shared = Records.product();
        String sharedRecord = operation.record(shared);
        String other = Records.product();
        for (Visitor visitor : Visitor.values()) {
            boolean letIn = permitted.to(visitor);
            // a change that is let through needs a record of its own
            boolean own = letIn && operation.changes();
            String product = own ? Records.product() : shared;
            String record = own ? operation.record(product) : sharedRecord;
            // a product in the trash has no team
            boolean teamless = operation.id().equals("restoreProduct") && visitor == Visitor.MEMBER;
            String token = visitor.token(teamless ? other : product, other, area(operation));
            int status = operation.call(token, product, record);
            int expected = Visitor.STRANGERS.contains(visitor) ? 401 : 403;
            if (letIn ? refused(status) : status != expected) wrong.add(visitor + " " + status);
        }
        assertEquals(List.of(), wrong);
    }

    /** A team in use keeps its product from the trash: 409 comes after permission. */
    private static boolean refused(int status) {
        return status >= 300 && status != 409;
    }
}
