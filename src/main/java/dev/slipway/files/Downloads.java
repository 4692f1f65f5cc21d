package dev.slipway.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers with files, to be saved and not to be shown: no browser runs in our name what people uploaded. */
@ApplicationScoped
public class Downloads {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";

    @Inject
    StoredFiles files;

    /** The ETag is the checksum. A bare response: what says its type is written as JSON, whatever media type it has. */
    public Response of(FileDescription file) {
        MediaType type = MediaType.valueOf(file.mediaType());
        return Response.ok(files.bytes(file.sha256()))
                .type(type.getType().equals("text") ? type.withCharset("UTF-8") : type)
                .header(HttpHeaders.ETAG, '"' + file.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    /** With the name in ASCII for old readers, and as it is (RFC 6266, RFC 8187). */
    static String disposition(String name) {
        String ascii = name.replaceAll("[^ -~]|[\"%\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
