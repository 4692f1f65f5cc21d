package dev.slipway.grid;

import dev.slipway.problem.Text;
import dev.slipway.value.EngagementLevel;
import dev.slipway.value.Function;
import dev.slipway.value.Quadrant;
import java.util.Locale;

/** What the picture says, in a language. */
record GridWords(Locale locale) {

    String of(String key, Object... arguments) {
        return Text.of("grid." + key, arguments).in(locale);
    }

    String quadrant(Quadrant quadrant) {
        return of("quadrant." + quadrant);
    }

    String function(Function function) {
        return Text.of("function." + function).in(locale);
    }

    String level(EngagementLevel level) {
        return of("level." + level);
    }

    /** A level in one character. */
    String letter(EngagementLevel level) {
        return of("letter." + level);
    }

    /** Where a stakeholder stands, and where it should. */
    String course(Placed stakeholder) {
        String current = level(stakeholder.currentEngagement());
        return stakeholder.gap() == 0 ? current : current + " → " + level(stakeholder.desiredEngagement());
    }

    /** The same in as many characters as it needs. */
    String shortCourse(Placed stakeholder) {
        String current = letter(stakeholder.currentEngagement());
        return stakeholder.gap() == 0 ? current : current + " → " + letter(stakeholder.desiredEngagement());
    }

    /** What a reader is told who points at a mark. */
    String tooltip(Placed stakeholder) {
        return stakeholder.nameFor(locale) + " · " + course(stakeholder) + " · "
                + of(
                        "place",
                        stakeholder.power().toPlainString(),
                        stakeholder.interest().toPlainString());
    }
}
