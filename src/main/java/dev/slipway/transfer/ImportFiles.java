package dev.slipway.transfer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.jboss.logging.Logger;

/** The bytes of the files that are imported, in the database, so that any instance can go on with them. */
@ApplicationScoped
class ImportFiles {

    private static final Logger LOG = Logger.getLogger(ImportFiles.class);
    private static final int PIECE_BYTES = 1 << 20;

    @Inject
    Sql sql;

    /** Keeps the bytes of a file, in the transaction that runs. */
    void keep(UUID id, Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            byte[] piece = bytes.readNBytes(PIECE_BYTES);
            for (int number = 0; piece.length > 0; number++) {
                sql.change("insert into import_piece (import_id, number, bytes) values (?, ?, ?)", id, number, piece);
                piece = bytes.readNBytes(PIECE_BYTES);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A copy in a temporary file, which the caller deletes. */
    Path copy(UUID id) {
        try {
            Path file = Files.createTempFile("slipway-import", null);
            try (OutputStream copy = Files.newOutputStream(file)) {
                byte[] piece;
                for (int number = 0; (piece = piece(id, number)) != null; number++) copy.write(piece);
                return file;
            } catch (IOException | RuntimeException failure) {
                Files.deleteIfExists(file);
                throw failure;
            }
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }

    static void delete(Path copy) {
        try {
            Files.deleteIfExists(copy);
        } catch (IOException leftBehind) {
            LOG.warnf("The temporary file %s is left behind.", copy);
        }
    }

    private byte[] piece(UUID id, int number) {
        List<byte[]> found = sql.select(
                "select bytes from import_piece where import_id = ? and number = ?",
                row -> row.getBytes(1),
                id,
                number);
        return found.isEmpty() ? null : found.get(0);
    }
}
