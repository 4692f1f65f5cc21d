package dev.slipway.timeline;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.util.List;

/**
 * Which items of a roadmap are looked at; what is null or empty leaves nothing out.
 *
 * @param window with one, items without a date are left out
 */
public record Selection(
        Plan.Window window, List<String> lanes, List<String> themes, List<String> statuses, Boolean customerVisible) {

    public static final Selection ALL = new Selection(Plan.Window.ALL, List.of(), List.of(), List.of(), null);

    /** What customers may see. */
    public static final Selection FOR_CUSTOMERS = new Selection(Plan.Window.ALL, List.of(), List.of(), List.of(), true);

    public Selection {
        boolean backwards =
                window.from() != null && window.to() != null && window.to().isBefore(window.from());
        if (backwards) throw ProblemException.parameter(InputError.of("to", "BEFORE", "from"));
    }

    public boolean holds(Plan.Item item) {
        return window.holds(item.span());
    }
}
