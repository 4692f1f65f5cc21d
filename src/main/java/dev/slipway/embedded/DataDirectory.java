package dev.slipway.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import org.jboss.logging.Logger;

/** The directory that holds everything Slipway must not lose, locked for one Slipway. */
final class DataDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DataDirectory.class);
    private static final String CHOOSE = "; set slipway.data-dir (SLIPWAY_DATA_DIR) to another directory";

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            OwnerOnly.createDirectories(path);
            if (!OwnerOnly.denyWritesOfOthers(path)) {
                LOG.warnf("Other users may write to the data directory %s.", path);
            }
            return new DataDirectory(path, lock(path));
        } catch (IOException e) {
            throw new StartFailure("The data directory " + path + " cannot be written (" + e + ")" + CHOOSE + ".", e);
        }
    }

    Path path() {
        return path;
    }

    private static FileChannel lock(Path path) throws IOException {
        var channel = FileChannel.open(path.resolve("slipway.lock"), CREATE, WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            LOG.debug("locked by this very process", e);
        }
        channel.close();
        throw new StartFailure("Another Slipway runs on the data directory " + path + "; stop it first"
                + CHOOSE.replace("; ", ", or ") + ".");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debugf(e, "cannot release the lock of %s", path);
        }
    }
}
