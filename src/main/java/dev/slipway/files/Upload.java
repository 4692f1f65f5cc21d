package dev.slipway.files;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The body of a request that is a file, received whole and not yet looked into. */
public final class Upload {

    public static final int MOST_BYTES = 20 << 20;

    /** What its name must be, as the document says it. */
    public static final String NAME =
            "The name of the file (文件名), percent-encoded UTF-8: without a path, at most 255 bytes, with the ending of its type.";

    private final Path file;
    private final int size;
    private final String sha256;
    private final String contentType;
    private final List<String> digests;

    Upload(Path file, int size, String sha256, String contentType, List<String> digests) {
        this.file = file;
        this.size = size;
        this.sha256 = sha256;
        this.contentType = contentType;
        this.digests = digests;
    }

    public Path file() {
        return file;
    }

    public int size() {
        return size;
    }

    public String sha256() {
        return sha256;
    }

    /** What the sender says it is; null where it says nothing. */
    public String contentType() {
        return contentType;
    }

    /** A 400 problem for a name that is none, or a checksum that is another. */
    public void named(String name) {
        List<InputError> errors = new ArrayList<>(FileName.errors(name));
        ContentDigest.error(digests, sha256).ifPresent(errors::add);
        if (!errors.isEmpty()) throw ProblemException.parameters(errors);
    }

    /** What the file is found to be; problems 400, 415 and 422 where that is not what is said of it, or not taken. */
    public FileDescription inspected(String name) {
        named(name);
        FileType type = said();
        if (!type.names(name)) {
            throw ProblemException.parameter(
                    InputError.of(FileName.PARAMETER, "FILE_NAME_EXTENSION", type.endings(), type.mediaType()));
        }
        if (size == 0) throw ProblemException.invalid(List.of(InputError.at("", "FILE_EMPTY")));
        String found = Sniffer.typeOf(file, size);
        if (!type.isFoundAs(found)) throw unsupported("FILE_TYPE_DIFFERS", type.mediaType(), found);
        return new FileDescription(name, type.mediaType(), size, sha256);
    }

    private FileType said() {
        if (contentType == null) throw unsupported("FILE_TYPE_NEEDED", FileType.all());
        Optional<FileType> said = FileType.named(contentType);
        return said.orElseThrow(() -> unsupported("FILE_TYPE_NOT_TAKEN", contentType, FileType.all()));
    }

    private static ProblemException unsupported(String code, Object... arguments) {
        return new ProblemException(
                ProblemType.UNSUPPORTED_MEDIA_TYPE,
                Text.of("detail.file-type"),
                List.of(InputError.of("Content-Type", code, arguments)));
    }
}
