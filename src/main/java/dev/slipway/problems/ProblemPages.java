package dev.slipway.problems;

import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.Open;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** The pages behind the type URLs of problems. */
@Path("/problems")
@Open
@Tag(name = "Problems", description = "问题详情: the kinds of failure, each explained.")
class ProblemPages {

    /** One kind of failure, explained. */
    @Schema(name = "ProblemKind", description = "One kind of failure, explained (问题类型).")
    record Kind(
            @Schema(required = true, description = "Stable code to branch on.")
            String code,

            @Schema(required = true, description = "The HTTP status.")
            int status,

            @Schema(required = true) String title,

            @Schema(required = true, description = "What it means and how to get out of it.")
            String explanation) {}

    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "listProblems",
            summary = "All kinds of failure",
            description = "Every kind of failure (问题类型) that an answer can have, explained. Open to everybody.")
    public List<Kind> kinds(@HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        return Arrays.stream(ProblemType.values())
                .map(type -> kind(type, locale))
                .toList();
    }

    @GET
    @Path("{slug}")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(
            operationId = "getProblem",
            summary = "One kind of failure",
            description =
                    "What a kind of failure (问题类型) means and how to get out of it; the `type` of a problem points here. As a page for people with `Accept: text/html`. Open to everybody.")
    public Kind kind(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        return kind(known(slug), Messages.locale(language));
    }

    @GET
    @Path("{slug}")
    @Produces(MediaType.TEXT_HTML)
    public String page(@PathParam("slug") String slug, @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Locale locale = Messages.locale(language);
        Kind kind = kind(known(slug), locale);
        return """
                <!doctype html>
                <html lang="%s"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
                <title>%s</title>
                <style>body{font:1.1em/1.6 system-ui,sans-serif;max-width:40em;margin:3em auto;padding:0 1em;color-scheme:light dark}</style>
                <h1>%s</h1><p>%s</p><p><code>%s</code> · HTTP %d</p></html>
                """.formatted(locale.getLanguage(), kind.title, kind.title, kind.explanation, kind.code, kind.status);
    }

    private static ProblemType known(String slug) {
        return ProblemType.ofSlug(slug)
                .orElseThrow(
                        () -> new ProblemException(ProblemType.NOT_FOUND, "detail.no-such-path", "/problems/" + slug));
    }

    private static Kind kind(ProblemType type, Locale locale) {
        return new Kind(
                type.name(),
                type.status(),
                Messages.render(type.title(), locale),
                Messages.render(type.explanation(), locale));
    }
}
