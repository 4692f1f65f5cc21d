package dev.slipway.workspace;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** An archive as a test looks into it, entry by entry in their order, and makes another one of it. */
record Unpacked(Map<String, byte[]> entries) {

    private static final ObjectMapper JSON = new ObjectMapper();

    static Unpacked of(byte[] archive) {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
            for (ZipEntry entry; (entry = zip.getNextEntry()) != null; ) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return new Unpacked(entries);
    }

    byte[] packed() {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** The same with another entry, or with other bytes in one. */
    Unpacked with(String name, byte[] bytes) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.put(name, bytes);
        return new Unpacked(changed);
    }

    Unpacked without(String name) {
        Map<String, byte[]> changed = new LinkedHashMap<>(entries);
        changed.remove(name);
        return new Unpacked(changed);
    }

    /** The same with other lines of a table, of which the manifest knows. */
    Unpacked said(String table, String lines) {
        byte[] bytes = lines.getBytes(StandardCharsets.UTF_8);
        ObjectNode manifest = (ObjectNode) manifest();
        for (JsonNode part : manifest.get("tables")) {
            if (!part.get("table").textValue().equals(table)) continue;
            ((ObjectNode) part)
                    .put("rows", lines.lines().count())
                    .put("bytes", bytes.length)
                    .put(
                            "sha256",
                            HexFormat.of().formatHex(WriteArchive.sha256().digest(bytes)));
        }
        return with("tables/" + table + ".ndjson", bytes).saying(manifest);
    }

    /** The same with a manifest that says something else. */
    Unpacked saying(JsonNode manifest) {
        return with("manifest.json", manifest.toString().getBytes(StandardCharsets.UTF_8));
    }

    JsonNode manifest() {
        return json(entries.get("manifest.json"));
    }

    /** The rows of a table, as they are written. */
    List<String> lines(String table) {
        return new String(entries.get("tables/" + table + ".ndjson"), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    List<JsonNode> rows(String table) {
        List<JsonNode> rows = new ArrayList<>();
        for (String line : lines(table)) rows.add(json(line.getBytes(StandardCharsets.UTF_8)));
        return rows;
    }

    JsonNode row(String table, String id) {
        return rows(table).stream()
                .filter(row -> row.path("id").asText().equals(id))
                .findFirst()
                .orElseThrow();
    }

    static JsonNode json(byte[] text) {
        try {
            return JSON.readTree(text);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
