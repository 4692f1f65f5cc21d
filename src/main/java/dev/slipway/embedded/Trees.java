package dev.slipway.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Whole directories that appear at once or not at all. */
final class Trees {
    private static final Logger LOG = Logger.getLogger(Trees.class);
    private static final String UNFINISHED = ".unfinished-";

    private Trees() {}

    /** Work that fills an empty directory. */
    interface Filling {
        void fill(Path directory) throws IOException;
    }

    /** Fills a sibling and renames it, so that a process killed in the middle leaves no half directory behind. */
    static void createAtomically(Path directory, Filling filling) throws IOException {
        deleteUnfinished(directory);
        var unfinished = directory.resolveSibling(directory.getFileName() + UNFINISHED + UUID.randomUUID());
        try {
            OwnerOnly.createDirectories(unfinished);
            filling.fill(unfinished);
            Files.move(unfinished, directory, StandardCopyOption.ATOMIC_MOVE);
            force(directory.getParent());
        } finally {
            delete(unfinished);
        }
    }

    static void delete(Path directory) throws IOException {
        if (!Files.exists(directory)) {
            return;
        }
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private static void deleteUnfinished(Path directory) throws IOException {
        try (var leftovers =
                Files.newDirectoryStream(directory.getParent(), directory.getFileName() + UNFINISHED + "*")) {
            for (var leftover : leftovers) {
                try {
                    delete(leftover);
                } catch (IOException e) {
                    LOG.debugf(e, "%s is still written to; the next start deletes it", leftover);
                }
            }
        }
    }

    private static void force(Path path) {
        try (var channel = FileChannel.open(path)) {
            channel.force(true);
        } catch (IOException e) {
            LOG.trace("Windows opens no directory, and journals the rename itself", e);
        }
    }
}
