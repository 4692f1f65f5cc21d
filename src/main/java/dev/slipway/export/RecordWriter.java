package dev.slipway.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Set;

/** Records one after another in one of the forms; closing it ends the form, but not what it is written to. */
public interface RecordWriter extends Closeable {

    void write(JsonNode record) throws IOException;

    /** What an export of records is called, and what each of them has. */
    record Subject(String name, Class<? extends Record> view, Set<String> fields, Set<String> included) {}

    static RecordWriter of(ListForm form, Subject subject, OutputStream out) throws IOException {
        return switch (form) {
            case json -> new JsonWriter(out);
            case ndjson -> new LineWriter(out);
            case csv -> new CsvWriter(out, Column.of(subject.view, subject.fields, subject.included));
            case xlsx -> new XlsxWriter(out, subject.name, Column.of(subject.view, subject.fields, subject.included));
        };
    }
}
