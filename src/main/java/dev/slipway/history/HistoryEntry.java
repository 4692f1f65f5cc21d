package dev.slipway.history;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One entry of a record's history: who changed what, when and why. */
@Schema(name = "HistoryEntry", description = "One change of a record (变更历史).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record HistoryEntry(
        @Schema(required = true, minimum = "1", description = "The version that the change made.")
        int version,

        @Schema(required = true) Event event,
        @Schema(required = true, description = "UTC.") Instant at,

        @Schema(required = true, description = "Who: `token:<id>`, `person:<id>` or `system`.")
        String by,

        @Schema(description = "Why, where the change gave a reason.")
        String reason,

        @Schema(required = true, description = "Each field that differs; empty for a new record.")
        List<FieldChange> changes) {

    /** One field that differs. */
    @Schema(name = "FieldChange", description = "One field that differs (字段变更).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record FieldChange(
            @Schema(required = true, description = "Name of the field.")
            String field,

            @Schema(description = "Absent where there was no value.", implementation = Object.class)
            JsonNode oldValue,

            @Schema(description = "Absent where there is no value now.", implementation = Object.class)
            JsonNode newValue) {

        /** Each field that differs between what clients read of a record at two times; version and stamps do not count. */
        public static List<FieldChange> between(ObjectNode before, ObjectNode after) {
            return of(ChangeLog.old(before, after), after);
        }

        /** The same from the old value of each field, JSON null where there was none. */
        public static List<FieldChange> of(JsonNode old, JsonNode after) {
            return old.properties().stream()
                    .map(field -> new FieldChange(
                            field.getKey(),
                            field.getValue().isNull() ? null : field.getValue(),
                            after.get(field.getKey())))
                    .toList();
        }
    }
}
