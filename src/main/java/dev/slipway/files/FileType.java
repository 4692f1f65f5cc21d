package dev.slipway.files;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** A type of files that are taken: none that a browser or a system would run. */
public enum FileType {
    PDF("application/pdf", "pdf"),
    PNG("image/png", "png"),
    JPEG("image/jpeg", "jpg", "jpeg"),
    GIF("image/gif", "gif"),
    WEBP("image/webp", "webp"),
    MP4("video/mp4", "mp4"),
    PPTX("application/vnd.openxmlformats-officedocument.presentationml.presentation", "pptx"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", "docx"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "xlsx"),
    TEXT("text/plain", "txt"),
    MARKDOWN("text/markdown", "md", "markdown");

    private final String mediaType;
    private final List<String> extensions;

    FileType(String mediaType, String... extensions) {
        this.mediaType = mediaType;
        this.extensions = List.of(extensions);
    }

    public String mediaType() {
        return mediaType;
    }

    /** The type that a Content-Type header names. */
    static Optional<FileType> named(String contentType) {
        String named = contentType.replaceFirst(";.*", "").strip().toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(type -> type.mediaType.equals(named))
                .findFirst();
    }

    /** Whether a file of this type may be found to be that; to its bytes, Markdown is text. */
    boolean isFoundAs(String found) {
        return mediaType.equals(found) || this == MARKDOWN && found.equals(TEXT.mediaType);
    }

    /** Whether a name ends as those of files of this type do. */
    boolean names(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return extensions.stream().anyMatch(extension -> lower.endsWith("." + extension));
    }

    String endings() {
        return "." + String.join(", .", extensions);
    }

    static String all() {
        return Arrays.stream(values()).map(FileType::mediaType).collect(Collectors.joining(", "));
    }
}
