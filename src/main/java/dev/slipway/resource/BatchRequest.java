package dev.slipway.resource;

import dev.slipway.api.Checked;
import dev.slipway.api.LargeBody;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Many operations on records of one resource in one request. */
@LargeBody(BatchRequest.MOST_BYTES)
@Schema(name = "BatchRequest", description = "Many operations in one request (批量请求), 5 MiB at most.")
public record BatchRequest(
        @Schema(
                defaultValue = "true",
                description =
                        "Whether all or nothing happens (全部或全不); with false each operation happens or not by itself.")
        Boolean atomic,

        @Schema(
                defaultValue = "false",
                description = "Whether everything is only tried (试运行), constraints included, and nothing changes.")
        Boolean dryRun,

        @NotNull @Size(min = 1, max = 1000) @Schema(description = "The operations (操作), done in this order.")
        List<BatchOperation> operations)
        implements Checked {

    static final int MOST_BYTES = 5 * 1024 * 1024;

    public BatchRequest {
        atomic = atomic == null || atomic;
        dryRun = dryRun != null && dryRun;
        operations = operations == null ? null : List.copyOf(operations);
    }

    @Override
    public void check(Report report) {
        if (operations == null) return;
        Set<String> known = new HashSet<>();
        for (int i = 0; i < operations.size(); i++) {
            BatchOperation operation = operations.get(i);
            for (String name : References.in(operation)) {
                if (!known.contains(name)) report.violation("operations/" + i, "REF_UNKNOWN", name);
            }
            if (operation.ref() != null && !known.add(operation.ref())) {
                report.violation("operations/" + i + "/ref", "REF_TAKEN", operation.ref());
            }
        }
    }
}
