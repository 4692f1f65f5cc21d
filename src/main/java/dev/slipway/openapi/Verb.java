package dev.slipway.openapi;

import java.util.List;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;

/** One operation of the uniform interface: where it is, what it is called and what it can answer. */
enum Verb {
    LIST(
            HttpMethod.GET,
            "",
            "list%2$s",
            "List %4$s",
            "A page of %4$s (%5$s) in a stable order, without those in the trash. Reads to the end by `cursor`; nothing is repeated or lost while others write.",
            200,
            List.of(400, 401, 403, 406)),
    EXPORT(
            HttpMethod.GET,
            "/export",
            "export%2$s",
            "Export %4$s",
            "All %4$s (%5$s) that match, as a file (导出): JSON array, NDJSON, CSV or XLSX, by `Accept` or `as`. It is written while it is read, each record as it is then; nothing is repeated or lost while others write, as long as it is sorted by `id` (the usual). Tables have a column for each scalar (`listPrice.amount`), lists of texts as `a; b`, the rest as JSON; what a spreadsheet would take for a formula has an apostrophe before it. An answer that was cut off has no end: of JSON and XLSX the form tells, and of each the connection.",
            200,
            List.of(400, 401, 403, 406)),
    CREATE(
            HttpMethod.POST,
            "",
            "create%1$s",
            "Create a %3$s",
            "Creates a %3$s (%5$s) and answers it with its address.",
            201,
            List.of(400, 401, 403, 406, 409, 413, 415, 422)),
    READ(
            HttpMethod.GET,
            "/{id}",
            "get%1$s",
            "Get a %3$s",
            "The %3$s (%5$s), also one in the trash; with `asOf` as it was at that instant. `If-None-Match` answers 304 where the reader has it already.",
            200,
            List.of(400, 401, 403, 404, 406)),
    REPLACE(
            HttpMethod.PUT,
            "/{id}",
            "replace%1$s",
            "Replace a %3$s",
            "Replaces everything that a client says of the %3$s (%5$s). Where nothing differs, nothing changes.",
            200,
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428)),
    PATCH(
            HttpMethod.PATCH,
            "/{id}",
            "patch%1$s",
            "Change a %3$s",
            "Changes the named fields of the %3$s (%5$s); null removes a value. Where nothing differs, nothing changes.",
            200,
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428)),
    DELETE(
            HttpMethod.DELETE,
            "/{id}",
            "delete%1$s",
            "Delete a %3$s",
            "Puts the %3$s (%5$s) into the trash, from where it can be restored. Refused while live records refer to it.",
            204,
            List.of(400, 401, 403, 404, 406, 409, 412, 428)),
    RESTORE(
            HttpMethod.POST,
            "/{id}/restore",
            "restore%1$s",
            "Restore a %3$s",
            "Brings the %3$s (%5$s) back from the trash.",
            200,
            List.of(400, 401, 403, 404, 406, 409, 412, 422)),
    UPSERT(
            HttpMethod.PUT,
            "/by-external-id/{source}/{externalId}",
            "upsert%1$s",
            "Create or replace a %3$s by its external id",
            "Creates the %3$s (%5$s) that another system knows by this id, or replaces it. `If-Match` and `If-None-Match` are optional and honoured.",
            200,
            List.of(400, 401, 403, 406, 409, 412, 413, 415, 422)),
    BATCH(
            HttpMethod.POST,
            "/batch",
            "batch%2$s",
            "Do many operations on %4$s",
            "Creates, replaces, changes, moves, deletes and restores %4$s (%5$s) in one request (批量操作): up to 1,000 operations or 5 MiB, each with the rights, rules and history that it has by itself. `atomic`: all or nothing, a 422 problem that points at each operation that cannot be done; else a result for each. `dryRun` tries everything and changes nothing. Operations refer to what earlier ones make by local names. With an `Idempotency-Key`, a batch that was cut off goes on where it was when it is sent again.",
            200,
            List.of(400, 401, 403, 406, 409, 413, 415, 422)),
    HISTORY(
            HttpMethod.GET,
            "/{id}/history",
            "list%1$sHistory",
            "History of a %3$s",
            "Who changed the %3$s (%5$s) when, and each field from what to what; the latest first.",
            200,
            List.of(400, 401, 403, 404, 406)),
    TRANSITIONS(
            HttpMethod.GET,
            "/{id}/transitions",
            "list%1$sTransitions",
            "Where a %3$s can go",
            "Each other state of the %3$s (%5$s), whether this caller may move it there now, and every reason why not.",
            200,
            List.of(400, 401, 403, 404, 406)),
    TRANSITION(
            HttpMethod.POST,
            "/{id}/transitions",
            "transition%1$s",
            "Move a %3$s to another state",
            "Moves the %3$s (%5$s) to a state that is open.",
            200,
            List.of(400, 401, 403, 404, 406, 409, 412, 413, 415, 422, 428));

    /** What every operation can answer. */
    static final List<Integer> ALWAYS = List.of(429, 500, 503);

    final HttpMethod method;
    final String suffix;
    final int success;
    final List<Integer> problems;
    private final String operationId;
    private final String summary;
    private final String description;

    Verb(
            HttpMethod method,
            String suffix,
            String operationId,
            String summary,
            String description,
            int success,
            List<Integer> problems) {
        this.method = method;
        this.suffix = suffix;
        this.operationId = operationId;
        this.summary = summary;
        this.description = description;
        this.success = success;
        this.problems = problems;
    }

    String operationId(ResourceModel resource) {
        return filled(operationId, resource);
    }

    String summary(ResourceModel resource) {
        return filled(summary, resource).replaceAll("\\b([Aa]) (?=[aeiouAEIOU])", "$1n ");
    }

    String description(ResourceModel resource) {
        return filled(description, resource).replaceAll("\\b([Aa]) (?=[aeiouAEIOU])", "$1n ");
    }

    boolean has(Verb... others) {
        return List.of(others).contains(this);
    }

    private static String filled(String pattern, ResourceModel resource) {
        return pattern.formatted(
                resource.name(), resource.pluralName(), resource.noun(), resource.plural(), resource.chinese());
    }
}
