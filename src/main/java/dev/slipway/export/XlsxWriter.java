package dev.slipway.export;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.forms.Escaped;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Records as rows of an Excel workbook under the names of their fields. Numbers, days and booleans are such where Excel can hold
 * them exactly; elsewhere they are texts, as moments are, since Excel knows no time zones.
 */
final class XlsxWriter implements RecordWriter {

    /** Rows of one sheet (ECMA-376 as Excel has it); the rest stands in further sheets. */
    private static final int MOST_ROWS = 1_048_576;
    /** What a cell holds; the rest of a longer text is cut off, and the cell says so. */
    private static final int LONGEST = 32_767;

    private static final String CUT = " … [cut: Excel holds no more; see csv or json]";
    /** Digits that a number in Excel keeps. */
    private static final int EXACT_DIGITS = 15;
    /** Before it, Excel's calendar has a day that never was. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 3, 1);

    private static final int ROWS_IN_MEMORY = 500;

    private final Workbook book;
    private final String name;
    private final List<Column> columns;
    private final int mostRows;
    private Worksheet sheet;
    private int sheets;
    private int row;

    XlsxWriter(OutputStream out, String name, List<Column> columns) throws IOException {
        this(out, name, columns, MOST_ROWS);
    }

    XlsxWriter(OutputStream out, String name, List<Column> columns, int mostRows) throws IOException {
        this.book = new Workbook(out, "Slipway", null);
        this.name = name;
        this.columns = columns;
        this.mostRows = mostRows;
        begin();
    }

    private void begin() {
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        row = 1;
    }

    @Override
    public void write(JsonNode record) throws IOException {
        if (row == mostRows) {
            sheet.finish();
            begin();
        }
        for (int i = 0; i < columns.size(); i++) {
            String text = columns.get(i).text(record);
            if (!text.isEmpty()) cell(i, columns.get(i).type(), text);
        }
        if (++row % ROWS_IN_MEMORY == 0) sheet.flush();
    }

    private void cell(int column, Class<?> type, String text) {
        if (type == Boolean.class || type == boolean.class) {
            sheet.value(row, column, Boolean.valueOf(text));
        } else if (isNumber(type) && new BigDecimal(text).precision() <= EXACT_DIGITS) {
            number(column, new BigDecimal(text));
        } else if (type == LocalDate.class && !LocalDate.parse(text).isBefore(FIRST_DAY)) {
            sheet.value(row, column, LocalDate.parse(text));
            sheet.style(row, column).format("yyyy-mm-dd").set();
        } else {
            sheet.inlineString(row, column, Escaped.written(fitting(text)));
        }
    }

    /** As many decimals as it has are shown, so that 12.50 is not 12.5. */
    private void number(int column, BigDecimal number) {
        sheet.value(row, column, number);
        if (number.scale() > 0) {
            sheet.style(row, column).format("0." + "0".repeat(number.scale())).set();
        }
    }

    private static boolean isNumber(Class<?> type) {
        return Number.class.isAssignableFrom(type) || type == int.class || type == long.class;
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST) return text;
        int end = LONGEST - CUT.length();
        return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end) + CUT;
    }

    @Override
    public void close() throws IOException {
        sheet.finish();
        book.finish();
    }
}
