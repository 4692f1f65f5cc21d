package dev.slipway.embedded;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jboss.logging.Logger;

/** The directory that holds everything Slipway must not lose, locked for one Slipway. */
final class DataDirectory implements AutoCloseable {
    private static final Logger LOG = Logger.getLogger(DataDirectory.class);
    private static final Set<Path> LOCKED = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    static DataDirectory open(Path directory) {
        var path = directory.toAbsolutePath().normalize();
        try {
            if (Files.notExists(path)) {
                OwnerOnly.createDirectories(path);
                Privileges.get().give(path);
            } else if (OwnerOnly.othersMayWrite(path)) {
                // not for Slipway to change: it may be a directory that others use as well
                LOG.warnf("Other users may write to the data directory %s and could replace what is in it", path);
            }
            var real = path.toRealPath();
            return new DataDirectory(real, lock(real));
        } catch (IOException e) {
            throw new StartFailure(
                    "The data directory " + path + " cannot be written (" + e
                            + "); set slipway.data-dir (SLIPWAY_DATA_DIR) to a directory that can.",
                    e);
        }
    }

    Path path() {
        return path;
    }

    private static FileChannel lock(Path path) throws IOException {
        // first within this process: to close a second channel on a file gives up the process's locks on it
        if (LOCKED.add(path)) {
            var channel = FileChannel.open(path.resolve("slipway.lock"), CREATE, WRITE);
            if (channel.tryLock() != null) {
                return channel;
            }
            channel.close();
            LOCKED.remove(path);
        }
        throw new StartFailure("Another Slipway runs on the data directory " + path
                + "; stop it, or set slipway.data-dir (SLIPWAY_DATA_DIR) to another directory.");
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            LOG.debugf(e, "cannot release the lock of %s", path);
        }
        LOCKED.remove(path);
    }
}
