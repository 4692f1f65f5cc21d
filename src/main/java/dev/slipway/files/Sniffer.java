package dev.slipway.files;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.mime.MimeTypes;

/** Finds out what a file is by its bytes alone, whatever it is called and said to be. */
final class Sniffer {

    private static final String UNKNOWN = "application/octet-stream";
    /** What Tika tells archives by; which document one is, is told by what is in it. */
    private static final Set<String> ARCHIVES = Set.of("application/zip", "application/x-tika-ooxml");

    private static final Set<String> FILMS = Set.of("video/mp4", "application/mp4", "video/quicktime", "video/x-m4v");
    private static final String FILM_BRANDS = "iso[m2-9]|mp4[12]|avc1|dash|MSNV|M4V ";

    private Sniffer() {}

    /** A media type; a 422 problem for an archive that is broken or dangerous. */
    static String typeOf(Path file, long size) {
        try {
            String magic = magic(file);
            if (ARCHIVES.contains(magic)) return Archive.typeOf(file, size);
            if (FILMS.contains(magic)) return isFilm(file) ? FileType.MP4.mediaType() : magic;
            boolean text = magic.equals(FileType.TEXT.mediaType()) || magic.equals(UNKNOWN);
            if (!text) return magic;
            return isText(file) ? FileType.TEXT.mediaType() : UNKNOWN;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String magic(Path file) throws IOException {
        try (InputStream content = new BufferedInputStream(Files.newInputStream(file))) {
            return MimeTypes.getDefaultMimeTypes()
                    .detect(content, new Metadata())
                    .toString();
        }
    }

    /** The brand of an MP4 file follows its first length (ISO/IEC 14496-12, 4.3). */
    private static boolean isFilm(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            String start = new String(content.readNBytes(12), StandardCharsets.ISO_8859_1);
            return start.length() == 12 && start.substring(4).matches("ftyp(" + FILM_BRANDS + ")");
        }
    }

    /** UTF-8 throughout, without signs that no text has. */
    private static boolean isText(Path file) throws IOException {
        try {
            return Files.readString(file)
                    .codePoints()
                    .noneMatch(c -> Character.isISOControl(c) && "\t\n\f\r".indexOf(c) < 0);
        } catch (CharacterCodingException otherEncoding) {
            return false;
        }
    }
}
