package dev.slipway.security;

import static dev.slipway.testing.Api.anonymous;
import static dev.slipway.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Document;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.specification.RequestSpecification;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Every operation of the document is closed to whom it should be; a new one is here by itself. */
@SlipwayTest
class DocumentWalkTest {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final Set<String> PUBLIC =
            Set.of("/api/v1", "/problems", "/problems/{slug}", "/shared/roadmaps/{token}");

    private static final List<Operation> OPERATIONS = operations();

    /** One operation of the document. */
    private record Operation(String method, String path) {

        boolean isPublic() {
            return PUBLIC.contains(path);
        }

        boolean isForEveryCaller() {
            return isPublic()
                    || path.startsWith("/api/v1/me")
                    || path.startsWith("/api/v1/changes")
                    || reads() && path.startsWith("/api/v1/imports");
        }

        boolean reads() {
            return method.equals("GET");
        }

        boolean in(String... resources) {
            return List.of(resources).contains(path.replaceFirst("/api/v1/", "").replaceFirst("/.*", ""));
        }

        int status(RequestSpecification caller) {
            String address = path.replace("{slug}", "not-found")
                    .replaceAll("\\{[^}]+}", UUID.randomUUID().toString());
            // nobody waits for the end of a stream
            if (path.endsWith("/stream")) address += "?after=nowhere";
            String type = method.equals("PATCH") ? Records.MERGE_PATCH : "application/json";
            RequestSpecification request = caller.accept("*/*").contentType(type);
            if (!reads() && !method.equals("DELETE")) request.body("{}");
            return request.request(method, address).statusCode();
        }
    }

    private static List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        Document.committed().paths().properties().forEach(path -> path.getValue()
                .fieldNames()
                .forEachRemaining(method -> {
                    if (METHODS.contains(method))
                        operations.add(new Operation(method.toUpperCase(Locale.ROOT), path.getKey()));
                }));
        return operations;
    }

    /** Expects one status where an operation is closed, and neither 401 nor 403 where it is open. */
    private static void walk(Supplier<RequestSpecification> caller, int closed, Predicate<Operation> open) {
        List<String> wrong = new ArrayList<>();
        int refused = 0;
        for (Operation operation : OPERATIONS) {
            int status = operation.status(caller.get());
            boolean letIn = status != 401 && status != 403;
            if (letIn ? !open.test(operation) : open.test(operation) || status != closed)
                wrong.add(operation + " " + status);
            if (!letIn) refused++;
        }
        assertEquals(List.of(), wrong);
        assertTrue(refused > 0, "nothing was closed");
    }

    @Test
    void withoutATokenOnlyThePublicIsOpen() {
        walk(() -> anonymous(), 401, Operation::isPublic);
    }

    @Test
    void withATokenThatIsNoneOnlyThePublicIsOpen() {
        walk(() -> as("slw_" + "A".repeat(43)), 401, Operation::isPublic);
    }

    @Test
    void withAnExpiredTokenOnlyThePublicIsOpen() throws Exception {
        String expired = Tokens.expired();
        walk(() -> as(expired), 401, Operation::isPublic);
    }

    @Test
    void withARevokedTokenOnlyThePublicIsOpen() {
        String revoked = Tokens.revoked();
        walk(() -> as(revoked), 401, Operation::isPublic);
    }

    @Test
    void aViewerOnlyReadsAndNoTokensIdentitiesOrContacts() {
        String viewer = Tokens.secret(List.of("VIEWER"), Map.of());
        walk(
                () -> as(viewer),
                403,
                operation -> operation.isForEveryCaller()
                        || operation.reads()
                                && !operation.in(
                                        "api-tokens",
                                        "identities",
                                        "audit-entries",
                                        "webhooks",
                                        "export",
                                        "stakeholder-contacts",
                                        "stakeholder-notes"));
    }

    @Test
    void anEditorHasNoTokensOrIdentities() {
        String editor = Tokens.secret(List.of("EDITOR"), Map.of());
        walk(
                () -> as(editor),
                403,
                operation -> !operation.in("api-tokens", "identities", "audit-entries", "webhooks", "export"));
    }

    @Test
    void aTokenForReadingPeopleOnlyReadsPeople() {
        String narrow = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("people:read")));
        walk(
                () -> as(narrow),
                403,
                operation ->
                        operation.isForEveryCaller() || operation.reads() && operation.in("people", "team-members"));
    }
}
