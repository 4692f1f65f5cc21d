package dev.slipway.webhooks;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Checked;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.history.Event;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Refers;
import dev.slipway.value.WebAddress;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** What a client may say of a webhook. */
@Embeddable
@Schema(name = "WebhookInput", description = "What a client says of a webhook (网络钩子).")
record WebhookDetails(
        @NotBlank
        @Size(max = 2000)
        @WebAddress
        @Schema(
                description = "Where events are posted (接收地址): `https`, on port 443 or 8443, to a public address;"
                        + " what the operator allows besides may have any port, and `http`.",
                format = "uri")
        String url,

        @Size(max = 2000) @Schema(description = "What it is for (用途).")
        String description,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Schema(
                description =
                        "Only changes of these resources (资源), as in paths. Empty for all that every role may read;"
                                + " those that only some may, such as contacts and tokens, have to be named.",
                defaultValue = "[]")
        List<@Pattern(regexp = "[a-z-]{1,80}") String> types,

        @NotNull
        @Size(max = 100)
        @JdbcTypeCode(SqlTypes.ARRAY)
        @Filterable(each = "productId")
        @Refers(to = "Product")
        @Schema(description = "Only changes of records of these products (产品); empty for all.", defaultValue = "[]")
        List<UUID> productIds,

        @NotNull
        @Size(max = 10)
        @JdbcTypeCode(SqlTypes.JSON)
        @Schema(description = "Only these events (事件); empty for all.", defaultValue = "[]")
        List<Event> events,

        @JsonUnwrapped Labels labels)
        implements Details, Checked {

    WebhookDetails {
        types = types == null ? List.of() : List.copyOf(types);
        productIds = productIds == null ? List.of() : List.copyOf(productIds);
        events = events == null ? List.of() : List.copyOf(events);
    }

    @Override
    public void check(Report report) {
        report.once("types", types.stream());
        report.once("productIds", productIds.stream());
        report.once("events", events.stream());
    }
}
