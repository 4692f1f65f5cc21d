package dev.slipway.forms;

import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.Set;
import org.jboss.resteasy.reactive.RestResponse;

/** How an answer in one of several forms is sent; its ETag is made of what is answered, which more than one record has a part in. */
public final class Shown {

    /** What is to be kept rather than looked at. */
    private static final Set<String> SAVED = Set.of("csv");

    private Shown() {}

    /**
     * A text.
     *
     * @param title what it is saved as
     * @param kind the same where only ASCII can be written
     */
    public static RestResponse<String> text(String text, Wish<?> wish, String title, String kind) {
        return shown(text, text.getBytes(StandardCharsets.UTF_8), wish, title, kind);
    }

    /**
     * The same for a text that also says when it was made.
     *
     * @param state what its ETag is made of
     */
    public static RestResponse<String> text(String text, String state, Wish<?> wish, String title, String kind) {
        return shown(text, state.getBytes(StandardCharsets.UTF_8), wish, title, kind);
    }

    /** The same for what may be no text. */
    public static RestResponse<byte[]> bytes(byte[] bytes, Wish<?> wish, String title, String kind) {
        return shown(bytes, bytes, wish, title, kind);
    }

    private static <T> RestResponse<T> shown(T body, byte[] bytes, Wish<?> wish, String title, String kind) {
        Form form = wish.form();
        boolean text = !form.name().equals("pdf");
        return RestResponse.ResponseBuilder.ok(body)
                .type(text ? form.type().withCharset("UTF-8") : form.type())
                .header(HttpHeaders.ETAG, etag(bytes))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, wish.locale().getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(form, title, kind))
                .build();
    }

    private static String etag(byte[] bytes) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** RFC 6266, RFC 8187. */
    private static String disposition(Form form, String title, String kind) {
        String name = URLEncoder.encode(title + "." + form.name(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        String how = SAVED.contains(form.name()) ? "attachment" : "inline";
        return how + "; filename=\"" + kind + "." + form.name() + "\"; filename*=UTF-8''" + name;
    }
}
