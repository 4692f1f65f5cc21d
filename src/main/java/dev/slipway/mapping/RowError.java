package dev.slipway.mapping;

import dev.slipway.problem.InputError;
import dev.slipway.problem.Text;
import java.util.Locale;

/**
 * One thing wrong with a row, as it is kept: said in both languages, whoever reads it.
 *
 * @param pointer where in the record; null where it is no field
 * @param column the column that it came from; null where it came from none
 */
public record RowError(String pointer, String column, String code, String en, String zh) {

    public static RowError of(InputError error, String column) {
        return new RowError(
                error.pointer(),
                column,
                error.code(),
                error.detail().in(Locale.ENGLISH),
                error.detail().in(Locale.CHINESE));
    }

    public static RowError of(String code, Text detail) {
        return new RowError(null, null, code, detail.in(Locale.ENGLISH), detail.in(Locale.CHINESE));
    }

    public String detail(Locale locale) {
        return locale.getLanguage().equals("zh") ? zh : en;
    }
}
