package dev.slipway.tables;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.util.List;

/** What makes a file no table that can be read: all of it is refused. */
final class TableFault {

    private TableFault() {}

    static ProblemException of(String code, Object... arguments) {
        return ProblemException.invalid(List.of(InputError.at("", code, arguments)));
    }
}
