package dev.slipway.calendar;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Two launches that get in each other's way. */
@Schema(
        name = "LaunchCollision",
        description =
                "Two launches whose periods overlap and that go to the same segment or through the same channel (撞期); names that differ in upper and lower case or in full and half width are the same.")
record Collision(
        @Schema(required = true, description = "The launch that begins first (先上市的计划).")
        UUID launchPlanId,

        @Schema(required = true, description = "The other one (后上市的计划).")
        UUID otherLaunchPlanId,

        @Schema(required = true, description = "The first day that both have (重叠首日).")
        LocalDate from,

        @Schema(required = true, description = "The last day that both have (重叠末日).")
        LocalDate to,

        @Schema(
                required = true,
                maxItems = 50,
                description = "The segments that both go to (相同细分市场), as the first one names them.")
        List<String> segments,

        @Schema(required = true, maxItems = 10_000, description = "The channels that both go through (相同渠道).")
        List<String> channels) {

    /** All among launches in the order of their first days. */
    static List<Collision> among(List<PlannedLaunch> launches) {
        List<Collision> found = new ArrayList<>();
        // each name once, and not once for each pair
        Map<String, String> folded = new HashMap<>();
        for (int i = 0; i < launches.size(); i++) {
            PlannedLaunch first = launches.get(i);
            if (first.rests()) continue;
            for (PlannedLaunch other : launches.subList(i + 1, launches.size())) {
                if (other.from().isAfter(first.to())) break;
                if (!other.rests()) add(found, first, other, folded);
            }
        }
        return found;
    }

    private static void add(
            List<Collision> found, PlannedLaunch first, PlannedLaunch other, Map<String, String> folded) {
        List<String> segments = common(first.segments(), other.segments(), folded);
        List<String> channels = common(first.channels(), other.channels(), folded);
        if (segments.isEmpty() && channels.isEmpty()) return;
        LocalDate to = first.to().isBefore(other.to()) ? first.to() : other.to();
        found.add(new Collision(first.launchPlanId(), other.launchPlanId(), other.from(), to, segments, channels));
    }

    private static List<String> common(List<String> some, List<String> others, Map<String, String> known) {
        if (some.isEmpty() || others.isEmpty()) return List.of();
        Set<String> folded = others.stream()
                .map(name -> known.computeIfAbsent(name, Collision::folded))
                .collect(Collectors.toSet());
        return some.stream()
                .filter(name -> folded.contains(known.computeIfAbsent(name, Collision::folded)))
                .toList();
    }

    private static String folded(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }
}
