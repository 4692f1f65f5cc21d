package dev.slipway.tables;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers and amounts of money as people write them, with marks between thousands and signs of currencies. */
public final class Amounts {

    private static final Pattern POINT =
            Pattern.compile("([-+]?)([0-9]{1,3}(?:[, ][0-9]{3})+|[0-9]{1,40})(\\.[0-9]{1,40})?");
    private static final Pattern COMMA =
            Pattern.compile("([-+]?)([0-9]{1,3}(?:[. '][0-9]{3})+|[0-9]{1,40})(,[0-9]{1,40})?");
    private static final Pattern WITH_CODE =
            Pattern.compile("(?<before>[A-Z]{3})\\s*(?<a>[-+0-9].*)|(?<b>[-+0-9].*?)\\s*(?<after>[A-Z]{3})");

    /** The sign of the yuan is that of the yen too; here it is the yuan. */
    private static final Map<String, String> SIGNS = new LinkedHashMap<>();

    static {
        SIGNS.put("人民币", "CNY");
        SIGNS.put("RMB", "CNY");
        SIGNS.put("美元", "USD");
        SIGNS.put("US$", "USD");
        SIGNS.put("欧元", "EUR");
        SIGNS.put("日元", "JPY");
        SIGNS.put("港元", "HKD");
        SIGNS.put("HK$", "HKD");
        SIGNS.put("元", "CNY");
        SIGNS.put("¥", "CNY");
        SIGNS.put("$", "USD");
        SIGNS.put("€", "EUR");
        SIGNS.put("£", "GBP");
    }

    private Amounts() {}

    /**
     * An amount.
     *
     * @param currency null where the text says none
     */
    public record Amount(BigDecimal number, String currency) {}

    /** The number that a text says; absent where it says none. */
    public static Optional<BigDecimal> number(String said, boolean decimalComma) {
        String text = CellText.narrow(said).replace('\u2212', '-');
        Matcher form = (decimalComma ? COMMA : POINT).matcher(text);
        if (!form.matches()) return Optional.empty();
        String whole = form.group(2).replaceAll("[^0-9]", "");
        String rest = form.group(3) == null ? "" : "." + form.group(3).substring(1);
        return Optional.of(new BigDecimal((form.group(1).equals("-") ? "-" : "") + whole + rest));
    }

    /** The amount that a text says; absent where it says none. */
    public static Optional<Amount> money(String said, boolean decimalComma) {
        String text = CellText.narrow(said);
        String minus = text.startsWith("-") ? "-" : "";
        for (Map.Entry<String, String> sign : SIGNS.entrySet()) {
            String bare = text.substring(minus.length());
            if (bare.startsWith(sign.getKey()))
                bare = bare.substring(sign.getKey().length());
            else if (bare.endsWith(sign.getKey()))
                bare = bare.substring(0, bare.length() - sign.getKey().length());
            else continue;
            return number(minus + bare.strip(), decimalComma).map(number -> new Amount(number, sign.getValue()));
        }
        Matcher code = WITH_CODE.matcher(text);
        if (code.matches()) {
            boolean before = code.group("before") != null;
            String currency = code.group(before ? "before" : "after");
            return number(code.group(before ? "a" : "b").strip(), decimalComma)
                    .map(number -> new Amount(number, currency));
        }
        return number(text, decimalComma).map(number -> new Amount(number, null));
    }
}
