package dev.slipway.gaps;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.Function;
import java.util.List;
import java.util.UUID;

/**
 * What a report is asked for.
 *
 * @param days after how many without contact somebody who is to be managed closely has been left alone
 * @param functions those that every open launch needs
 */
record Question(UUID product, int days, List<Function> functions) {

    static final int MOST_DAYS = 3_650;

    /** Those without which no launch gets far: what is sold, built, allowed, paid, run, and answered for. */
    private static final List<Function> NEEDED = List.of(
            Function.MARKETING_PROMOTION,
            Function.SALES,
            Function.TECHNOLOGY,
            Function.LEGAL,
            Function.FINANCE,
            Function.OPERATIONS,
            Function.CUSTOMER_SERVICE);

    /** With the usual functions where none are named. */
    static Question of(UUID product, int days, List<Function> functions) {
        if (days < 1 || days > MOST_DAYS) {
            throw ProblemException.parameter(InputError.of("days", "RANGE", 1, MOST_DAYS));
        }
        boolean none = functions == null || functions.isEmpty();
        return new Question(
                product,
                days,
                none ? NEEDED : functions.stream().distinct().sorted().toList());
    }
}
