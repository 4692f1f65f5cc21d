package dev.slipway.rendering;

import dev.slipway.drawing.Scheme;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a plan in the form that a reader wishes. */
@ApplicationScoped
public class Renderings {

    @Inject
    Json json;

    @Inject
    Clock clock;

    /** The plan as it lies today. */
    public RestResponse<String> of(Plan plan, Wish<Format> wish, Scheme scheme) {
        return Shown.text(rendered(plan, wish, scheme), wish, plan.head().name(), "roadmap");
    }

    private String rendered(Plan plan, Wish<Format> wish, Scheme scheme) {
        return switch (wish.form()) {
            case json -> json.of(timeline(plan));
            case svg -> picture(plan, scheme, wish.locale());
            case ics -> calendar(plan, wish.locale());
            case csv -> Table.of(plan);
        };
    }

    /** The plan as it lies today, as an SVG picture. */
    public String picture(Plan plan, Scheme scheme, Locale locale) {
        return Picture.of(timeline(plan), new Words(locale), scheme == null ? Scheme.light : scheme);
    }

    /** The plan as an iCalendar. */
    public String calendar(Plan plan, Locale locale) {
        return CalendarFile.of(plan, new Words(locale));
    }

    private Timeline timeline(Plan plan) {
        return Timeline.of(plan, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }
}
