package dev.slipway.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Records as one JSON array. */
final class JsonWriter implements RecordWriter {

    private final OutputStream out;
    private boolean begun;

    JsonWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(JsonNode record) throws IOException {
        text((begun ? ",\n" : "[\n") + record);
        begun = true;
    }

    @Override
    public void close() throws IOException {
        text(begun ? "\n]\n" : "[]\n");
    }

    private void text(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
    }
}
