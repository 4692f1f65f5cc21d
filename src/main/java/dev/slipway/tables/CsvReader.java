package dev.slipway.tables;

import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rows of a CSV (RFC 4180), also with semicolons or tabs; the first row that says anything holds the titles. */
final class CsvReader implements TableReader {

    private static final CsvFactory FACTORY = CsvFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(TableLimits.ROW)
                    .build())
            .build();

    /** How spreadsheets tell each other. */
    private static final Pattern SEPARATOR_SAID = Pattern.compile("(?i)sep=([,;\t])");

    private static final int LONGEST_FIRST_LINE = 1 << 16;

    private final CsvParser parser;
    private long number;
    private final Titles titles;

    static Table table(Path file, String contentType) {
        Encoding encoding = Encoding.of(file, contentType);
        char separator = separator(file, encoding);
        return new Table(
                TableFormat.CSV,
                encoding.name(),
                String.valueOf(separator),
                null,
                null,
                null,
                () -> new CsvReader(file, encoding, separator));
    }

    private CsvReader(Path file, Encoding encoding, char separator) {
        try {
            Reader text = new BufferedReader(encoding.reader(file), 1 << 16);
            parser = FACTORY.createParser(text);
            parser.setSchema(CsvSchema.emptySchema().withColumnSeparator(separator));
            List<JsonNode> first = cells();
            if (first != null && first.get(0).textValue().equalsIgnoreCase("sep=")) {
                first = cells();
            }
            if (first == null) throw TableFault.of("TABLE_EMPTY");
            titles = Titles.of(first.stream().map(JsonNode::textValue).toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** What there is most of in the first line, outside of quotes. */
    private static char separator(Path file, Encoding encoding) {
        try (BufferedReader text = new BufferedReader(encoding.reader(file))) {
            StringBuilder line = new StringBuilder();
            boolean quoted = false;
            for (int c; (c = text.read()) >= 0 && line.length() < LONGEST_FIRST_LINE; ) {
                if (c == '"') quoted = !quoted;
                if ((c == '\n' || c == '\r') && !line.toString().isBlank() && !quoted) break;
                if (!quoted) line.append((char) c);
            }
            Matcher said = SEPARATOR_SAID.matcher(line);
            if (said.matches()) return said.group(1).charAt(0);
            char best = ',';
            for (char other : new char[] {';', '\t'}) if (count(line, other) > count(line, best)) best = other;
            return best;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static long count(CharSequence line, char sign) {
        return line.chars().filter(c -> c == sign).count();
    }

    @Override
    public List<String> columns() {
        return titles.names();
    }

    @Override
    public TableRow next() {
        List<JsonNode> cells = cells();
        return cells == null ? null : titles.row(number, cells);
    }

    /** The next row that says anything. */
    private List<JsonNode> cells() {
        try {
            while (parser.nextToken() == JsonToken.START_ARRAY) {
                number++;
                List<JsonNode> cells = new ArrayList<>();
                int size = 0;
                boolean says = false;
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    String text = parser.getText();
                    size += text.length();
                    says |= !text.isBlank();
                    if (size > TableLimits.ROW) throw TableFault.of("ROW_TOO_LARGE", number, TableLimits.ROW);
                    if (cells.size() == TableLimits.COLUMNS) {
                        throw TableFault.of("TOO_MANY_COLUMNS", number, TableLimits.COLUMNS);
                    }
                    cells.add(TextNode.valueOf(text));
                }
                if (says) return cells;
            }
            return null;
        } catch (StreamConstraintsException tooLong) {
            throw TableFault.of("CELL_TOO_LARGE", Math.max(number, 1), TableLimits.ROW);
        } catch (IOException malformed) {
            throw TableFault.of("CSV_QUOTES", Math.max(number, 1));
        }
    }

    @Override
    public void close() {
        try {
            parser.close();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
