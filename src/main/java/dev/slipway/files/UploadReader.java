package dev.slipway.files;

import dev.slipway.api.RequestBody;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Receives uploads piece by piece into a temporary file, and stops at the limit, announced or not. */
@Provider
@ApplicationScoped
@Consumes(MediaType.WILDCARD)
public class UploadReader implements MessageBodyReader<Upload> {

    private static final int PIECE = 1 << 16;

    private final Spool spool;
    private final RequestBody body;
    private final int mostOfImport;

    @Inject
    UploadReader(Spool spool, RequestBody body, @ConfigProperty(name = "slipway.max-import-size") int mostOfImport) {
        this.spool = spool;
        this.body = body;
        this.mostOfImport = mostOfImport;
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Upload.class;
    }

    @Override
    public Upload readFrom(
            Class<Upload> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "detail.content-encoding", encoding);
        }
        boolean large = Arrays.stream(annotations).anyMatch(LargeFile.class::isInstance);
        int most = large ? mostOfImport : Upload.MOST_BYTES;
        MessageDigest digest = sha256();
        Path file = spool.file();
        int size = 0;
        try (OutputStream kept = Files.newOutputStream(file)) {
            byte[] piece = new byte[PIECE];
            for (int read; (read = next(stream, piece)) >= 0; ) {
                size += read;
                if (size > most) {
                    throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "detail.too-large", most);
                }
                digest.update(piece, 0, read);
                kept.write(piece, 0, read);
            }
        }
        String sha256 = HexFormat.of().formatHex(digest.digest());
        String contentType = headers.getFirst(HttpHeaders.CONTENT_TYPE);
        body.set((sha256 + ' ' + contentType).getBytes(StandardCharsets.UTF_8));
        return new Upload(file, size, sha256, contentType, headers.get(ContentDigest.HEADER));
    }

    private static int next(InputStream stream, byte[] piece) {
        try {
            return stream.read(piece);
        } catch (IOException cutOff) {
            throw new ProblemException(ProblemType.MALFORMED_BODY, "detail.body-cut-off");
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
