package dev.slipway.data;

import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemType;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a database constraint tells. Constraints are called {@code <table>__<column>__<kind>}, kind being
 * {@code key}, {@code fk}, {@code check} or {@code overlap}; where a message {@code error.<NAME>} exists, it says why.
 */
final class Constraints {

    private static final Pattern NAME = Pattern.compile("([a-z0-9_]+?)__([a-z0-9_]+?)__([a-z]+)");
    private static final Pattern UNDERSCORE = Pattern.compile("_([a-z0-9])");

    private Constraints() {}

    static InputError error(String constraint, ProblemType type) {
        Matcher name = NAME.matcher(constraint);
        String pointer = name.matches() ? "/" + camel(name.group(2)) : "";
        String code = constraint.replace("__", "_").toUpperCase(Locale.ROOT);
        return InputError.at(pointer, Messages.has("error." + code) ? code : type.name());
    }

    /** The resource's table that a constraint belongs to. */
    static String table(String constraint) {
        Matcher name = NAME.matcher(constraint);
        return name.matches() ? name.group(1) : constraint;
    }

    private static String camel(String column) {
        return UNDERSCORE.matcher(column).replaceAll(match -> match.group(1).toUpperCase(Locale.ROOT));
    }
}
