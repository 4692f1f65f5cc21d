package dev.slipway.resource;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Checked;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One operation of a batch: what a request of its own would say in its path, headers and body. */
@Schema(name = "BatchOperation", description = "One operation of a batch (批量操作中的一项).")
public record BatchOperation(
        @NotNull @Schema(description = "What to do (操作).") Kind op,

        @Pattern(regexp = "[A-Za-z0-9_-]{1,60}")
        @Schema(
                description =
                        "A local name (局部名) of the record that CREATE or UPSERT makes. Later operations say `$ref:<name>` where the id would stand.")
        String ref,

        @Size(max = 70)
        @Schema(
                description =
                        "The record (记录), for REPLACE, PATCH, TRANSITION, DELETE and RESTORE: its id or `$ref:<name>`.")
        String id,

        @Size(max = 500)
        @Schema(
                description =
                        "As the header `If-Match` (版本前提): `\"3\"`, or `*` to override; without it REPLACE, PATCH, TRANSITION and DELETE end in 428.")
        String ifMatch,

        @Size(max = 100) @Schema(description = "The other system (外部系统), for UPSERT.")
        String externalSource,

        @Size(max = 200) @Schema(description = "The id in the other system (外部编号), for UPSERT.")
        String externalId,

        @Schema(
                implementation = Object.class,
                description =
                        "The body (内容) that the operation has by itself: a whole record for CREATE, UPSERT and REPLACE, a merge patch for PATCH.")
        ObjectNode body,

        @Size(max = 80) @Schema(description = "The state (目标状态) of a TRANSITION.")
        String to,

        @Size(max = 2000) @Schema(description = "The reason (原因) of a TRANSITION.")
        String reason)
        implements Checked {

    /** What stands for the id of a record that an earlier operation makes. */
    static final String REFERENCE = "$ref:";

    /** What an operation does. */
    @Schema(
            name = "BatchOperationKind",
            description =
                    "What an operation does (操作类型): CREATE 新建, UPSERT 按外部编号新建或替换, REPLACE 替换, PATCH 修改, TRANSITION 流转, DELETE 删除, RESTORE 恢复.")
    public enum Kind {
        CREATE("body"),
        UPSERT("externalSource", "externalId", "body"),
        REPLACE("id", "body"),
        PATCH("id", "body"),
        TRANSITION("id", "to"),
        DELETE("id"),
        RESTORE("id");

        private final Set<String> needed;

        Kind(String... needed) {
            this.needed = Set.of(needed);
        }

        private boolean knows(String field) {
            return needed.contains(field)
                    || switch (field) {
                        case "ref" -> this == CREATE || this == UPSERT;
                        case "ifMatch" -> this != CREATE;
                        case "reason" -> this == TRANSITION;
                        default -> false;
                    };
        }
    }

    @Override
    public void check(Report report) {
        if (op == null) return;
        fields().forEach((field, value) -> {
            if (value.isEmpty() && op.needed.contains(field)) report.violation(field, "NEEDED_FOR", op);
            if (!value.isEmpty() && !op.knows(field)) report.violation(field, "NOT_FOR", op);
        });
    }

    /** The problem of the request that this operation would be by itself, with what its body says below {@code body}. */
    ProblemException inBody(ProblemException problem) {
        return new ProblemException(
                problem.type(),
                problem.detail(),
                problem.errors().stream()
                        .map(error -> error.pointer() == null || isOutside(error.pointer())
                                ? error
                                : new InputError("/body" + error.pointer(), null, error.code(), error.detail()))
                        .toList());
    }

    private boolean isOutside(String pointer) {
        return switch (pointer) {
            case "/id", "/op" -> true;
            case "/externalSource", "/externalId" ->
                op == Kind.UPSERT && !body.has("externalSource") && !body.has("externalId");
            default -> false;
        };
    }

    private Map<String, Optional<?>> fields() {
        return Map.of(
                "ref", Optional.ofNullable(ref),
                "id", Optional.ofNullable(id),
                "ifMatch", Optional.ofNullable(ifMatch),
                "externalSource", Optional.ofNullable(externalSource),
                "externalId", Optional.ofNullable(externalId),
                "body", Optional.ofNullable(body),
                "to", Optional.ofNullable(to),
                "reason", Optional.ofNullable(reason));
    }
}
