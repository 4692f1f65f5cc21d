package dev.slipway.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.util.ArrayList;
import java.util.List;

/** A table (CSV, RFC 4180) that spreadsheets open: in UTF-8 with its mark, and without formulas. */
public final class Sheet {

    /** By it Excel knows UTF-8, and shows Chinese. */
    public static final String BYTE_ORDER_MARK = "\uFEFF";

    /** What a spreadsheet takes for the beginning of a formula, in its wide forms too. */
    private static final String FORMULA = "=+-@\t\r\n＝＋－＠";

    private static final ObjectWriter WRITER =
            new CsvMapper().writer(CsvSchema.emptySchema().withLineSeparator("\r\n"));

    private Sheet() {}

    /** A head, whose names may be alike, and rows; what people have written in them has gone through {@link #text}. */
    public static String of(List<String> head, List<List<String>> rows) {
        List<List<String>> all = new ArrayList<>();
        all.add(head);
        all.addAll(rows);
        return BYTE_ORDER_MARK + written(all);
    }

    /** One row, with the end of its line. */
    public static String row(List<String> cells) {
        return written(List.of(cells));
    }

    private static String written(List<List<String>> rows) {
        try {
            return WRITER.writeValueAsString(rows);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What people have written, without the apostrophe that {@link #text} put before it. */
    public static String said(String cell) {
        return cell.startsWith("'") && isFormula(cell) ? cell.substring(1) : cell;
    }

    /**
     * An apostrophe before what would be a formula, as OWASP advises against CSV injection, and before one that has been written
     * there, so that {@link #said} takes away no more than that.
     */
    public static String text(String said) {
        return said != null && isFormula(said) ? "'" + said : said;
    }

    /** Whether it would be a formula without the apostrophes before it. */
    private static boolean isFormula(String text) {
        int start = 0;
        while (start < text.length() && text.charAt(start) == '\'') start++;
        return start < text.length() && FORMULA.indexOf(text.codePointAt(start)) >= 0;
    }
}
