package dev.slipway.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this platform, unpacked once. */
record Programs(Path directory) {
    private static final String SIZE = "size";

    /** Unpacks below a directory that belongs to Slipway, unless that was done before. */
    static Programs below(Path parent) {
        var platform = Platform.current();
        var archive = platform.archives().stream()
                .map(name -> Programs.class.getClassLoader().getResource(name))
                .filter(found -> found != null)
                .findFirst()
                .orElseThrow(() -> new StartFailure("Slipway brings no PostgreSQL for " + platform.system() + " on "
                        + platform.processor()
                        + "; set quarkus.datasource.jdbc.url (QUARKUS_DATASOURCE_JDBC_URL) to a server of your own."));
        try {
            var connection = archive.openConnection();
            // an upgraded archive has another length, so its programs get a directory of their own
            var directory = parent.resolve("programs-" + connection.getContentLengthLong());
            if (!isWhole(directory)) {
                OwnerOnly.createDirectories(parent);
                Trees.delete(directory);
                Trees.createAtomically(directory, target -> {
                    try (var tar = new TarArchiveInputStream(new XZInputStream(connection.getInputStream()))) {
                        unpack(tar, target);
                    }
                    Files.writeString(target.resolve(SIZE), Long.toString(size(target)));
                });
                Privileges.get().give(parent);
            }
            Privileges.get().checkAccess(directory.resolve(SIZE));
            return new Programs(directory);
        } catch (IOException e) {
            throw new StartFailure("PostgreSQL's programs cannot be unpacked to " + parent + " (" + e + ").", e);
        }
    }

    String program(String name) {
        return directory.resolve("bin").resolve(name).toString();
    }

    /** False after a loss of power that came before the files were on the disk. */
    private static boolean isWhole(Path directory) throws IOException {
        var recorded = directory.resolve(SIZE);
        return Files.exists(recorded) && Files.readString(recorded).equals(Long.toString(size(directory)));
    }

    private static long size(Path directory) throws IOException {
        try (var paths = Files.walk(directory)) {
            return paths.filter(path -> !path.endsWith(SIZE))
                    .map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private static void unpack(TarArchiveInputStream tar, Path target) throws IOException {
        for (TarArchiveEntry entry; (entry = tar.getNextEntry()) != null; ) {
            var path = target.resolve(entry.getName()).normalize();
            if (!path.startsWith(target)) {
                throw new IOException("entry outside of the archive: " + entry.getName());
            }
            if (entry.isDirectory()) {
                Files.createDirectories(path);
                continue;
            }
            Files.createDirectories(path.getParent());
            if (entry.isSymbolicLink()) {
                Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                continue;
            }
            Files.copy(tar, path);
            if (!Platform.current().isWindows() && (entry.getMode() & 0100) != 0) {
                Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
        }
    }
}
