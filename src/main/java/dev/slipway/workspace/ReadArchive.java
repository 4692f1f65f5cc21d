package dev.slipway.workspace;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** An archive that somebody brings: its entries by their names, none of which leads anywhere. */
final class ReadArchive implements Closeable {

    private static final int LONGEST_MANIFEST = 4 << 20;
    private static final int LONGEST_NAME_SHOWN = 200;

    /** Below this nobody is harmed, however well it was packed. */
    private static final long HARMLESS = 1L << 30;

    private static final int MOST_TIMES_LARGER = 200;

    private final ZipFile zip;
    private final Map<String, ZipEntry> entries = new HashMap<>();
    private final Manifest manifest;

    ReadArchive(Path file, ObjectMapper mapper) throws IOException {
        try {
            zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException broken) {
            throw Refused.archive("WORKSPACE_BROKEN");
        }
        try {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                if (entries.put(entry.getName(), entry) != null) {
                    throw Refused.archive("WORKSPACE_ENTRY_TWICE", shown(entry.getName()));
                }
            }
            manifest = manifest(mapper.readerFor(Manifest.class)
                    .with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
            if (unpacked() > Math.max(HARMLESS, Files.size(file) * MOST_TIMES_LARGER)) {
                throw Refused.archive("WORKSPACE_TOO_LARGE", MOST_TIMES_LARGER);
            }
        } catch (IOException | RuntimeException refused) {
            zip.close();
            throw refused;
        }
    }

    private Manifest manifest(ObjectReader reader) throws IOException {
        ZipEntry entry = entries.get(Manifest.ENTRY);
        if (entry == null) throw Refused.archive("WORKSPACE_MANIFEST");
        byte[] text;
        try (InputStream content = zip.getInputStream(entry)) {
            text = content.readNBytes(LONGEST_MANIFEST + 1);
        } catch (IOException broken) {
            throw Refused.archive("WORKSPACE_BROKEN");
        }
        if (text.length > LONGEST_MANIFEST) throw Refused.archive("WORKSPACE_MANIFEST");
        return readable(text, reader);
    }

    /** What another version of the format says else is of no interest. */
    private static Manifest readable(byte[] text, ObjectReader reader) {
        try {
            var said = reader.readTree(text);
            String format = said.path("format").asText();
            int version = said.path("formatVersion").asInt();
            if (!format.equals(Manifest.FORMAT)) throw Refused.archive("WORKSPACE_MANIFEST");
            if (version != Manifest.FORMAT_VERSION) {
                throw Refused.archive("WORKSPACE_FORMAT", version, Manifest.FORMAT_VERSION);
            }
            Manifest manifest = reader.readValue(said);
            if (manifest.isWhole()) return manifest;
        } catch (IOException unreadable) {
            throw Refused.archive("WORKSPACE_MANIFEST");
        }
        throw Refused.archive("WORKSPACE_MANIFEST");
    }

    private long unpacked() {
        long bytes = manifest.files().bytes();
        for (Manifest.Part part : manifest.tables()) bytes = Math.addExact(bytes, part.bytes());
        return bytes;
    }

    Manifest manifest() {
        return manifest;
    }

    List<String> names() {
        return List.copyOf(entries.keySet());
    }

    /** The bytes of an entry; a 422 problem where there is none. */
    InputStream open(String name) throws IOException {
        ZipEntry entry = entries.get(name);
        if (entry == null) throw Refused.archive("WORKSPACE_ENTRY_MISSING", name);
        return zip.getInputStream(entry);
    }

    /** As the archive says it, which is believed only once the entry has been read whole. */
    long size(String name) {
        return entries.get(name).getSize();
    }

    /** What the manifest says of a table, which it has been found to name. */
    Manifest.Part part(Table table) {
        return manifest.tables().stream()
                .filter(part -> part.table().equals(table.name()))
                .findFirst()
                .orElseThrow();
    }

    Lines lines(Manifest.Part part) throws IOException {
        return new Lines(part.file(), open(part.file()), part.bytes());
    }

    /** A name that somebody may have made up, as far as it can be shown. */
    static String shown(String name) {
        String printable = name.replaceAll("[^\\p{L}\\p{N}\\p{P}\\p{S} ]", "?");
        return printable.length() <= LONGEST_NAME_SHOWN ? printable : printable.substring(0, LONGEST_NAME_SHOWN) + '…';
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
