package dev.slipway.workspace;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes what one transaction sees as an archive, row by row, the manifest last. */
final class WriteArchive {

    /** Rows are as large as what people wrote, so few are fetched at once. */
    private static final int ROWS_AT_ONCE = 32;

    private static final int SLICE_BYTES = 512 * 1024;

    /** The same for every entry: two exports of one state do not differ by it. */
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final Connection connection;
    private final Contents contents;
    private final ObjectMapper mapper;
    private final ZipOutputStream zip;
    private final List<Manifest.Part> parts = new ArrayList<>();
    private long files;
    private long fileBytes;

    WriteArchive(Connection connection, Contents contents, ObjectMapper mapper, OutputStream out) {
        this.connection = connection;
        this.contents = contents;
        this.mapper = mapper;
        // never closed: where it ends before its time, it shall have no end
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /** Everything, and what it came to. */
    Manifest write(String slipwayVersion, Instant moment, String feedPosition) throws SQLException, IOException {
        zip.setLevel(Deflater.BEST_SPEED);
        for (Table table : contents.tables()) rows(table);
        zip.setLevel(Deflater.NO_COMPRESSION);
        for (Table table : contents.tables()) if (table.apart() != null) files(table);
        zip.setLevel(Deflater.DEFAULT_COMPRESSION);
        Manifest manifest = new Manifest(
                Manifest.FORMAT,
                Manifest.FORMAT_VERSION,
                slipwayVersion,
                contents.version(),
                moment,
                feedPosition,
                Manifest.NOTICE,
                parts,
                new Manifest.Files(files, fileBytes));
        begin(Manifest.ENTRY);
        zip.write(mapper.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
        zip.closeEntry();
        zip.finish();
        zip.flush();
        return manifest;
    }

    private void rows(Table table) throws SQLException, IOException {
        begin(table.file());
        MessageDigest digest = sha256();
        long rows = 0;
        long bytes = 0;
        try (PreparedStatement select = connection.prepareStatement(table.lines())) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                for (; row.next(); rows++) {
                    byte[] line = (row.getString(1) + '\n').getBytes(StandardCharsets.UTF_8);
                    digest.update(line);
                    bytes += line.length;
                    zip.write(line);
                }
            }
        }
        zip.closeEntry();
        parts.add(new Manifest.Part(
                table.name(),
                table.file(),
                rows,
                bytes,
                HexFormat.of().formatHex(digest.digest()),
                table.columnNames()));
    }

    private void files(Table table) throws SQLException, IOException {
        try (PreparedStatement select = connection.prepareStatement(table.keys());
                PreparedStatement slices = connection.prepareStatement(table.slice())) {
            select.setFetchSize(ROWS_AT_ONCE);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) file(row.getString(1), slices);
            }
        }
    }

    private void file(String key, PreparedStatement slices) throws SQLException, IOException {
        begin("files/" + key);
        byte[] slice;
        int from = 1;
        do {
            slices.setInt(1, from);
            slices.setInt(2, SLICE_BYTES);
            slices.setString(3, key);
            try (ResultSet row = slices.executeQuery()) {
                row.next();
                slice = row.getBytes(1);
            }
            zip.write(slice);
            from += slice.length;
        } while (slice.length == SLICE_BYTES);
        zip.closeEntry();
        files++;
        fileBytes += from - 1;
    }

    private void begin(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(NO_TIME);
        zip.putNextEntry(entry);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
