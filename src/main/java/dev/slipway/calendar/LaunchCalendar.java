package dev.slipway.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** All launches in a span, and which get in each other's way. */
@Schema(
        name = "LaunchCalendar",
        description = "All launches whose period touches a span (上市日历), and which of them collide (撞期).")
record LaunchCalendar(
        @Schema(required = true, description = "The first day looked at (首日).")
        LocalDate from,

        @Schema(required = true, description = "The last day looked at (末日).")
        LocalDate to,

        @Schema(
                required = true,
                maxItems = 1_000,
                description =
                        "The launches (上市计划) by their first days; without those that are cancelled or have no date.")
        List<PlannedLaunch> launches,

        @Schema(
                required = true,
                maxItems = 499_500,
                description = "The collisions (撞期) among them; one on hold collides with none.")
        List<Collision> collisions,

        @Schema(required = true, description = "When this was found (计算时间), UTC.")
        Instant computedAt) {}
