package dev.slipway.tables;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.DecimalNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.forms.Escaped;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;

/** What a cell of a sheet says: a text, a number, a truth, nothing, or a day as ISO 8601. Of a formula, what it last came to. */
final class SheetCell {

    /** What is no part of a date in a number's format: texts, colours and conditions, signs behind a backslash. */
    private static final Pattern NO_DATE = Pattern.compile("\"[^\"]*\"|\\[[^\\]]*\\]|\\\\.|_.|\\*.");

    private static final Pattern DATE = Pattern.compile("[yYdD年月日]|[mM](?=.*[hHsS:])|[hH]");
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,30}(\\.[0-9]{1,30})?([eE][+-]?[0-9]{1,3})?");

    /** A format of decimals, which is no percentage and no power. */
    private static final Pattern DECIMALS = Pattern.compile("[^0.%eE/?]*[#,]*0\\.(0{1,30})[^0.%eE/?]*");

    /** Spreadsheets count with so many digits and show no more. */
    private static final MathContext DIGITS = new MathContext(15);

    private SheetCell() {}

    static JsonNode value(Cell cell, boolean from1904) {
        String raw = cell.getRawValue();
        if (cell.getType() == CellType.EMPTY) return NullNode.getInstance();
        if (cell.getType() == CellType.BOOLEAN) return BooleanNode.valueOf(cell.asBoolean());
        if (cell.getType() == CellType.STRING) return text(Escaped.read(cell.asString()));
        if (cell.getType() == CellType.ERROR) return text(raw);
        if (raw == null || !NUMBER.matcher(raw).matches()) return text(raw);
        BigDecimal number = rounded(raw);
        String format = cell.getDataFormatString();
        if (isDate(format)) return date(number, from1904);
        // a formula may have come to a text of digits
        return cell.getType() == CellType.FORMULA
                ? text(plain(number, raw))
                : DecimalNode.valueOf(shown(number, format));
    }

    private static BigDecimal rounded(String raw) {
        BigDecimal number = new BigDecimal(raw).round(DIGITS).stripTrailingZeros();
        return number.scale() < 0 ? number.setScale(0) : number;
    }

    /** With the zeros behind its decimals that the format shows: an amount of 12.00 is 12.00. */
    private static BigDecimal shown(BigDecimal number, String format) {
        if (format == null) return number;
        String bare = NO_DATE.matcher(format.split(";")[0]).replaceAll("");
        Matcher zeros = DECIMALS.matcher(bare);
        return zeros.matches() && zeros.group(1).length() > number.scale()
                ? number.setScale(zeros.group(1).length())
                : number;
    }

    private static JsonNode text(String text) {
        return text == null || text.isEmpty() ? NullNode.getInstance() : TextNode.valueOf(text);
    }

    private static String plain(BigDecimal number, String raw) {
        return raw.startsWith("0") && !raw.startsWith("0.") || raw.length() <= 15 ? raw : number.toPlainString();
    }

    private static boolean isDate(String format) {
        return format != null
                && !format.equalsIgnoreCase("General")
                && DATE.matcher(NO_DATE.matcher(format).replaceAll("")).find();
    }

    private static JsonNode date(BigDecimal number, boolean from1904) {
        try {
            LocalDateTime at = SerialDay.of(from1904 ? number.add(SerialDay.FROM_1904) : number);
            boolean day = at.toLocalTime().equals(LocalTime.MIDNIGHT);
            return TextNode.valueOf(day ? at.toLocalDate().toString() : at.toString());
        } catch (IllegalArgumentException outOfRange) {
            return DecimalNode.valueOf(number);
        }
    }
}
