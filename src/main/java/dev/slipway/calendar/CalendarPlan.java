package dev.slipway.calendar;

import dev.slipway.problem.Text;
import dev.slipway.timeline.Plan;
import dev.slipway.value.PlannedDate;
import dev.slipway.value.Precision;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;

/** The launch calendar as a plan that can be drawn: a lane for each product, a bar for each launch period. */
record CalendarPlan(LaunchCalendar calendar, Locale locale) {

    private static final String ALARM = "#C62828";
    /** With more, lines between those that collide would hide the bars. */
    private static final int MOST_LINES = 40;

    Plan plan() {
        Set<UUID> colliding = new HashSet<>();
        calendar.collisions().forEach(collision -> {
            colliding.add(collision.launchPlanId());
            colliding.add(collision.otherLaunchPlanId());
        });
        List<String> lanes = calendar.launches().stream()
                .map(PlannedLaunch::productName)
                .distinct()
                .toList();
        Plan.Head head = new Plan.Head(
                null, words("title"), null, null, null, lanes, List.of(new Plan.Theme(words("collision"), ALARM)));
        return new Plan(
                head,
                calendar.launches().stream()
                        .map(launch -> item(launch, colliding.contains(launch.launchPlanId())))
                        .toList(),
                links(),
                new Plan.Window(calendar.from(), calendar.to()));
    }

    private Plan.Item item(PlannedLaunch launch, boolean collides) {
        return new Plan.Item(
                launch.launchPlanId(),
                launch.name(),
                String.join(", ", launch.segments()),
                launch.productName(),
                collides ? words("collision") : null,
                new PlannedDate(launch.from(), Precision.DAY),
                new PlannedDate(launch.to(), Precision.DAY),
                null,
                null,
                false,
                status(launch.status()),
                launch.productId(),
                null,
                List.of(),
                launch.updatedAt(),
                launch.version());
    }

    private List<Plan.Link> links() {
        if (calendar.collisions().size() > MOST_LINES) return List.of();
        return calendar.collisions().stream()
                .map(collision -> new Plan.Link(
                        collision.launchPlanId(),
                        collision.launchPlanId(),
                        collision.otherLaunchPlanId(),
                        "RELATES",
                        0))
                .toList();
    }

    private static String status(String status) {
        return switch (status) {
            case "LAUNCHED" -> "IN_PROGRESS";
            case "CLOSED" -> "DONE";
            case "ON_HOLD" -> "ON_HOLD";
            default -> "PLANNED";
        };
    }

    private String words(String key) {
        return Text.of("calendar." + key).in(locale);
    }
}
