package dev.slipway.changes;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.history.Event;
import dev.slipway.history.HistoryEntry.FieldChange;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** One change of one record, in the envelope of CloudEvents 1.0. */
@Schema(name = "ChangeEvent", description = "One change of one record (变更事件), as CloudEvents 1.0 in JSON.")
public record ChangeEvent(
        @Schema(required = true, enumeration = "1.0", description = "The version of CloudEvents (规范版本).")
        String specversion,

        @Schema(
                required = true,
                pattern = "^[0-9a-f]{8}-[1-9][0-9]{0,17}$",
                description = "The position of the change in the feed (位置); pass it as `after` to read on from here.")
        String id,

        @Schema(required = true, description = "The feed (来源).")
        String source,

        @Schema(required = true, description = "`dev.slipway.<resource>.<event>` (类型).")
        String type,

        @Schema(required = true, description = "`<resource>/<id>` of the record (主题).")
        String subject,

        @Schema(required = true, description = "When the change was made (时间), UTC.")
        Instant time,

        @Schema(required = true, description = "`application/json`.")
        String datacontenttype,

        @Schema(required = true) Data data) {

    public static final String SOURCE = "/api/v1/changes";

    /** How all types begin. */
    public static final String TYPES = "dev.slipway.";

    private static final String VERSION = "1.0";
    private static final String JSON = "application/json";

    /** What has changed. */
    @Schema(name = "ChangeData", description = "What has changed (变更内容).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Data(
            @Schema(required = true, description = "The resource, as in paths (资源).")
            String resource,

            @Schema(required = true, description = "The record (记录).")
            UUID recordId,

            @Schema(description = "The product (产品) that the record belongs to, where there is one.")
            UUID productId,

            @Schema(required = true, minimum = "1", description = "The version (版本) that the change made.")
            int version,

            @Schema(required = true, description = "What happened (事件): DELETED is a tombstone (墓碑).")
            Event event,

            @Schema(required = true, description = "Who (操作者): `token:<id>`, `person:<id>` or `system`.")
            String by,

            @Schema(description = "Why (原因), where the change gave a reason.")
            String reason,

            @Schema(required = true, description = "Each field that differs (字段变更); empty for a new record.")
            List<FieldChange> changes,

            @Schema(
                    required = true,
                    implementation = Object.class,
                    description = "The record as clients read it after the change (变更后的记录).")
            JsonNode record) {}

    /**
     * The event of a change as the change log keeps it.
     *
     * @param old the old value of each field that differs; null for a new record
     */
    public static ChangeEvent of(
            FeedPosition position,
            Instant at,
            String resource,
            UUID recordId,
            UUID productId,
            int version,
            Event event,
            String by,
            String reason,
            JsonNode old,
            JsonNode record) {
        List<FieldChange> changes = old == null ? List.of() : FieldChange.of(old, record);
        Data data = new Data(resource, recordId, productId, version, event, by, reason, changes, record);
        return new ChangeEvent(
                VERSION, position.toString(), SOURCE, type(resource, event), resource + '/' + recordId, at, JSON, data);
    }

    /** The type of such events. */
    public static String type(String resource, Event event) {
        return TYPES + resource + '.' + event.name().toLowerCase(Locale.ROOT);
    }
}
