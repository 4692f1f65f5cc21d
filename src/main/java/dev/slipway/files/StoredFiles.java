package dev.slipway.files;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The bytes of all files, in the database: each once, under its checksum, and never changed. */
@ApplicationScoped
public class StoredFiles {

    private static final String KEEP =
            "insert into stored_file (sha256, size, bytes) values (?, ?, ?) on conflict (sha256) do nothing";
    private static final String SLICE = "select substring(bytes from ? for ?) from stored_file where sha256 = ?";
    private static final int SLICE_BYTES = 512 * 1024;

    @Inject
    AgroalDataSource database;

    /** Keeps the bytes of an upload, in the transaction that runs. */
    public void keep(Upload upload) {
        try (InputStream bytes = Files.newInputStream(upload.file());
                Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(KEEP)) {
            insert.setString(1, upload.sha256());
            insert.setInt(2, upload.size());
            insert.setBinaryStream(3, bytes, upload.size());
            insert.executeUpdate();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** The bytes of a file from a place on, not too many at once; none at its end. */
    byte[] slice(String sha256, int from) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SLICE)) {
            select.setInt(1, from + 1);
            select.setInt(2, SLICE_BYTES);
            select.setString(3, sha256);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBytes(1);
            }
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
