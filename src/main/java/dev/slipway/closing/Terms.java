package dev.slipway.closing;

import dev.slipway.problem.Messages;
import dev.slipway.problem.Text;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Locale;

/** What a report says by itself, and how it writes numbers, in one language. */
record Terms(Locale locale) {

    String of(String key, Object... arguments) {
        return Text.of("closing." + key, arguments).in(locale);
    }

    /** The name of a value that the document spells in capitals; the value itself where it has none; a dash for null. */
    String named(Object value) {
        if (value == null) return "–";
        return Messages.has("closing.value." + value) ? of("value." + value) : value.toString();
    }

    /** With the digits that it has, in groups of three; a dash for null. */
    String number(BigDecimal number) {
        if (number == null) return "–";
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMinimumFractionDigits(Math.max(number.scale(), 0));
        format.setMaximumFractionDigits(Math.max(number.scale(), 0));
        return format.format(number);
    }

    /** To two decimals at most, half up. */
    String rounded(BigDecimal number) {
        boolean exact = number == null || number.scale() <= 2;
        return number(exact ? number : number.setScale(2, RoundingMode.HALF_UP));
    }

    String percent(BigDecimal number) {
        return number == null ? "–" : number(number) + " %";
    }

    String said(Object value) {
        return value == null ? "–" : value.toString();
    }
}
