package dev.slipway.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Answers with files, to be saved and not to be shown: no browser runs in our name what people uploaded. */
@ApplicationScoped
public class Downloads {

    private static final String NOTHING_RUNS = "sandbox; default-src 'none'; frame-ancestors 'none'";

    @Inject
    StoredFiles files;

    /**
     * The ETag is the checksum. It is sent slice by slice, so that many readers of large files do not fill the memory. A bare
     * response: what says its type is written as JSON, whatever media type it has.
     */
    public Response of(FileDescription file) {
        // a database that is away is noticed while there still is a status to say so
        byte[] first = files.slice(file.sha256(), 0);
        StreamingOutput bytes = out -> {
            byte[] slice = first;
            for (int sent = 0; slice.length > 0; slice = files.slice(file.sha256(), sent)) {
                out.write(slice);
                sent += slice.length;
            }
        };
        MediaType type = MediaType.valueOf(file.mediaType());
        return Response.ok(bytes)
                .type(type.getType().equals("text") ? type.withCharset("UTF-8") : type)
                .header(HttpHeaders.CONTENT_LENGTH, file.size())
                .header(HttpHeaders.ETAG, '"' + file.sha256() + '"')
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(file.name()))
                .header("Content-Security-Policy", NOTHING_RUNS)
                .build();
    }

    /** With the name in ASCII for old readers, and as it is (RFC 6266, RFC 8187). */
    public static String disposition(String name) {
        String ascii = name.replaceAll("[^ -~]|[\"%\\\\]", "_");
        String encoded = URLEncoder.encode(name, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + encoded;
    }
}
