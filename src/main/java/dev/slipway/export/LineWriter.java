package dev.slipway.export;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Records as lines of JSON (NDJSON). */
final class LineWriter implements RecordWriter {

    private final OutputStream out;

    LineWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(JsonNode record) throws IOException {
        out.write((record + "\n").getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
}
