package dev.slipway.timeline;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Which dependencies of a roadmap the dates of its items break. */
@Schema(
        name = "RoadmapConflicts",
        description =
                "Which dependencies of a roadmap the dates of its items break (冲突报告), the worst first. FINISH_TO_START wants the successor to start on a day after the predecessor's last day and the lag, START_TO_START not before its first day and the lag, FINISH_TO_FINISH to end not before its last day and the lag; in calendar days. A date with a precision is any day of its span; an item with one date starts and ends within it.")
public record Conflicts(
        @Schema(required = true, description = "The roadmap (路线图).")
        UUID roadmapId,

        @Schema(required = true, description = "How many dependencies demand something.", minimum = "0")
        int checked,

        @Schema(required = true, maxItems = 100_000, description = "Those that are broken, or possibly so.")
        List<Conflict> conflicts,

        @Schema(required = true, maxItems = 100_000, description = "Those of which nothing can be said.")
        List<Undecided> undecided,

        @Schema(required = true, description = "How the days were computed.")
        Formula formula,

        @Schema(required = true, description = "When this was computed (计算时间), UTC.")
        Instant computedAt) {

    /** A dependency that dates break. */
    @Schema(name = "RoadmapConflict", description = "A dependency (依赖关系) that dates break.")
    record Conflict(
            @Schema(required = true) UUID dependencyId,

            @Schema(required = true, ref = "#/components/schemas/DependencyKind")
            String kind,

            @Schema(required = true, description = "Calendar days between the two, negative for an overlap.")
            int lagDays,

            @Schema(required = true) Keeping keeping,

            @Schema(
                    required = true,
                    description =
                            "By how many calendar days it is broken at the least; 0 where it is only possibly broken.",
                    minimum = "0")
            int daysAtLeast,

            @Schema(required = true, description = "By how many calendar days it is broken at the most.", minimum = "1")
            int daysAtMost,

            @Schema(required = true) Party predecessor,

            @Schema(required = true) Party successor) {}

    /** An item of a conflict. */
    @Schema(name = "RoadmapConflictItem", description = "A roadmap item (路线图条目) of a conflict.")
    record Party(
            @Schema(required = true) UUID id,

            @Schema(required = true) String title,

            @Schema(required = true, description = "The days that its dates cover at most.")
            Span span) {

        private static Party of(Plan.Item item) {
            return new Party(item.id(), item.title(), item.span());
        }
    }

    /** A dependency of which nothing can be said. */
    @Schema(name = "UndecidedDependency", description = "A dependency (依赖关系) of which nothing can be said, and why.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Undecided(
            @Schema(required = true) UUID dependencyId,

            @Schema(required = true) Reason reason) {}

    static final Formula FORMULA = new Formula("precedence", 1);

    /** The dependencies of a plan, judged at an instant. */
    public static Conflicts of(Plan plan, Instant now) {
        Map<UUID, Plan.Item> items =
                plan.items().stream().collect(Collectors.toMap(Plan.Item::id, Function.identity()));
        List<Conflict> broken = new ArrayList<>();
        List<Undecided> undecided = new ArrayList<>();
        int checked = 0;
        for (Plan.Link link : plan.links()) {
            Plan.Item predecessor = items.get(link.predecessorId());
            Plan.Item successor = items.get(link.successorId());
            Precedence dates = Precedence.of(link, predecessor, successor);
            if (dates == null) continue;
            checked++;
            if (dates.reason() != null) undecided.add(new Undecided(link.id(), dates.reason()));
            else if (dates.keeping() != Keeping.KEPT) {
                broken.add(new Conflict(
                        link.id(),
                        link.kind(),
                        link.lagDays(),
                        dates.keeping(),
                        dates.daysAtLeast(),
                        dates.daysAtMost(),
                        Party.of(predecessor),
                        Party.of(successor)));
            }
        }
        broken.sort(Comparator.comparing(Conflict::daysAtLeast)
                .thenComparing(Conflict::daysAtMost)
                .reversed()
                .thenComparing(Conflict::dependencyId));
        return new Conflicts(plan.head().id(), checked, broken, undecided, FORMULA, now);
    }
}
