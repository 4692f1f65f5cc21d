package dev.slipway.resource;

import dev.slipway.problem.Problem;
import dev.slipway.problem.Refusing;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of a batch. */
@Schema(name = "BatchAnswer", description = "What became of a batch (批量结果).")
public record BatchAnswer(
        @Schema(required = true, description = "Whether anything can have changed (是否已执行): false for a dry run.")
        boolean applied,

        @Schema(required = true, minimum = "0", maximum = "1000", description = "How many succeeded (成功数).")
        int succeeded,

        @Schema(required = true, minimum = "0", maximum = "1000", description = "How many did not (未成功数).")
        int failed,

        @Schema(
                required = true,
                minItems = 1,
                maxItems = 1000,
                description = "One result for each operation, in their order (按操作顺序).")
        List<BatchResult> results)
        implements Refusing {

    static BatchAnswer of(boolean applied, List<BatchResult> results) {
        int succeeded = (int) results.stream().filter(BatchResult::succeeded).count();
        return new BatchAnswer(applied, succeeded, results.size() - succeeded, results);
    }

    @Override
    public Set<String> refusals() {
        return results.stream()
                .map(BatchResult::problem)
                .filter(problem -> problem != null && problem.status() == 403)
                .map(Problem::detail)
                .collect(Collectors.toSet());
    }
}
