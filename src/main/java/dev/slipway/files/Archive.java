package dev.slipway.files;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;

/**
 * One look into a ZIP file, as which office documents are made: it unpacks everything, counts, and stops at the first limit.
 * The sizes that the file itself names are not believed.
 */
public final class Archive {

    static final int MOST_ENTRIES = 5_000;
    static final int MOST_TIMES_LARGER = 100;
    static final long MOST_BYTES = 200L << 20;
    /** Below this size nobody is harmed, however well it was packed. */
    private static final long HARMLESS = 10L << 20;
    /** A document may embed another one, as a slide embeds the workbook of its chart. */
    private static final int MOST_LEVELS = 2;

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final int LONGEST_CONTENT_TYPES = 1 << 20;
    private static final int ZIP_SIGNATURE = 0x504B0304;

    private final long packed;
    private final byte[] buffer = new byte[1 << 16];
    private int entries;
    private long bytes;
    private String contentTypes = "";

    private Archive(long packed) {
        this.packed = packed;
    }

    /** The media type of an archive that keeps all limits; a 422 problem for any other. */
    public static String typeOf(Path file, long size) {
        Archive archive = new Archive(size);
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.UTF_8)) {
            if (zip.size() > MOST_ENTRIES) throw refused("ARCHIVE_ENTRIES", MOST_ENTRIES);
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (var content = new CheckedInputStream(zip.getInputStream(entry), new CRC32())) {
                    archive.read(entry, content, 1);
                    if (entry.getCrc() != content.getChecksum().getValue()) throw refused("ARCHIVE_BROKEN");
                }
            }
        } catch (ZipException broken) {
            throw String.valueOf(broken.getMessage()).contains("encrypted")
                    ? refused("ARCHIVE_ENCRYPTED")
                    : refused("ARCHIVE_BROKEN");
        } catch (IOException | IllegalArgumentException broken) {
            throw refused("ARCHIVE_BROKEN");
        }
        return archive.type();
    }

    private void read(ZipEntry entry, InputStream packedContent, int level) throws IOException {
        if (++entries > MOST_ENTRIES) throw refused("ARCHIVE_ENTRIES", MOST_ENTRIES);
        String name = entry.getName();
        if (name.startsWith("/") || List.of(name.split("[/\\\\]")).contains("..")) throw refused("ARCHIVE_PATH");
        BufferedInputStream content = new BufferedInputStream(packedContent);
        if (isArchive(content)) {
            if (level == MOST_LEVELS) throw refused("ARCHIVE_NESTED");
            ZipInputStream nested = new ZipInputStream(content, StandardCharsets.UTF_8);
            for (ZipEntry inner; (inner = nested.getNextEntry()) != null; ) read(inner, nested, level + 1);
        } else if (level == 1 && name.equals(CONTENT_TYPES)) {
            byte[] read = content.readNBytes(LONGEST_CONTENT_TYPES);
            count(read.length);
            contentTypes = new String(read, StandardCharsets.UTF_8);
        }
        for (int read; (read = content.read(buffer)) >= 0; ) count(read);
    }

    private static boolean isArchive(BufferedInputStream content) throws IOException {
        content.mark(4);
        byte[] start = content.readNBytes(4);
        content.reset();
        int signature = 0;
        for (byte part : start) signature = signature << 8 | part & 0xFF;
        return start.length == 4 && signature == ZIP_SIGNATURE;
    }

    private void count(int read) {
        bytes += read;
        if (bytes > MOST_BYTES) throw refused("ARCHIVE_TOO_LARGE", MOST_BYTES);
        if (bytes > HARMLESS && bytes > packed * MOST_TIMES_LARGER) throw refused("ARCHIVE_RATIO", MOST_TIMES_LARGER);
    }

    private String type() {
        for (FileType type : List.of(FileType.PPTX, FileType.DOCX, FileType.XLSX)) {
            // what such a document mainly is; with macros it is something else
            if (contentTypes.contains('"' + type.mediaType() + ".main+xml\"")) return type.mediaType();
        }
        return "application/zip";
    }

    private static ProblemException refused(String code, Object... arguments) {
        return ProblemException.invalid(List.of(InputError.at("", code, arguments)));
    }
}
