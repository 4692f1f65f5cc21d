package dev.slipway.workspace;

import dev.slipway.workspace.Manifest.Part;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongConsumer;

/** Looks through an archive before anything is touched: whether it is whole, is what it says, and fits this Slipway. */
final class CheckArchive {

    static final int ROWS_BETWEEN = 1_000;

    private final ReadArchive archive;
    private final Contents here;

    CheckArchive(ReadArchive archive, Contents here) {
        this.archive = archive;
        this.here = here;
    }

    /** Whether it could be brought in, by what it says of itself. */
    void label() {
        Manifest manifest = archive.manifest();
        if (!manifest.schemaVersion().equals(here.version())) {
            throw Refused.archive(
                    "WORKSPACE_SCHEMA", manifest.schemaVersion(), here.version(), manifest.slipwayVersion());
        }
        Map<String, Part> parts = new HashMap<>();
        for (Part part : manifest.tables()) parts.put(part.table(), part);
        Set<String> expected = new HashSet<>(Set.of(Manifest.ENTRY));
        for (Table table : here.tables()) {
            Part part = parts.remove(table.name());
            if (part == null
                    || !part.file().equals(table.file())
                    || !part.columns().equals(table.columnNames())) {
                throw Refused.archive("WORKSPACE_TABLE", table.name());
            }
            expected.add(table.file());
        }
        if (!parts.isEmpty()) {
            throw Refused.archive(
                    "WORKSPACE_TABLE",
                    ReadArchive.shown(parts.keySet().iterator().next()));
        }
        for (String name : archive.names()) {
            if (!expected.contains(name) && !name.matches("files/[0-9a-f]{64}")) {
                throw Refused.archive("WORKSPACE_ENTRY_UNKNOWN", ReadArchive.shown(name));
            }
        }
    }

    /** Everything in it. */
    void whole(LongConsumer progress) {
        try {
            Set<String> files = new HashSet<>();
            long rows = 0;
            for (Table table : here.tables()) {
                rows += rows(table, archive.part(table), files, rows, progress);
            }
            files(files, progress, rows);
        } catch (IOException broken) {
            throw Refused.archive("WORKSPACE_BROKEN");
        }
    }

    private long rows(Table table, Part part, Set<String> files, long before, LongConsumer progress)
            throws IOException {
        CheckRow check = new CheckRow(table);
        Lines lines = archive.lines(part);
        for (byte[] line; (line = lines.next()) != null; ) {
            String key = check.key(line, lines.count());
            if (table.apart() != null) files.add("files/" + key);
            if (lines.count() % ROWS_BETWEEN == 0) progress.accept(before + lines.count());
        }
        if (lines.count() != part.rows()
                || lines.bytes() != part.bytes()
                || !lines.sha256().equals(part.sha256())) {
            throw Refused.entry(part.file(), "WORKSPACE_CHECKSUM");
        }
        return lines.count();
    }

    private void files(Set<String> expected, LongConsumer progress, long rows) throws IOException {
        Manifest.Files said = archive.manifest().files();
        List<String> found = archive.names().stream()
                .filter(name -> name.startsWith("files/"))
                .toList();
        for (String name : found) {
            if (!expected.remove(name)) throw Refused.archive("WORKSPACE_ENTRY_UNKNOWN", name);
        }
        if (!expected.isEmpty()) {
            throw Refused.archive("WORKSPACE_ENTRY_MISSING", expected.iterator().next());
        }
        if (found.size() != said.count()) throw Refused.entry("files", "WORKSPACE_CHECKSUM");
        long bytes = 0;
        byte[] piece = new byte[1 << 16];
        for (String name : found) {
            MessageDigest digest = WriteArchive.sha256();
            try (InputStream content = archive.open(name)) {
                for (int read; (read = content.read(piece)) >= 0; ) {
                    bytes += read;
                    if (bytes > said.bytes()) throw Refused.entry("files", "WORKSPACE_CHECKSUM");
                    digest.update(piece, 0, read);
                }
            }
            if (!name.equals("files/" + HexFormat.of().formatHex(digest.digest()))) {
                throw Refused.entry(name, "WORKSPACE_CHECKSUM");
            }
            progress.accept(rows);
        }
        if (bytes != said.bytes()) throw Refused.entry("files", "WORKSPACE_CHECKSUM");
    }
}
