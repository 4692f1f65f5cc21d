package dev.slipway.workspace;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.util.List;

/** Why an archive is not brought in. */
final class Refused {

    private Refused() {}

    /** A 422 problem about the archive as a whole. */
    static ProblemException archive(String code, Object... arguments) {
        return ProblemException.invalid(List.of(InputError.at("", code, arguments)));
    }

    /** About one of its entries. */
    static ProblemException entry(String entry, String code, Object... arguments) {
        return ProblemException.invalid(List.of(InputError.at('/' + entry, code, arguments)));
    }

    /** About one line of an entry. */
    static ProblemException line(String entry, long line, String code, Object... arguments) {
        return entry(entry + '/' + line, code, arguments);
    }
}
