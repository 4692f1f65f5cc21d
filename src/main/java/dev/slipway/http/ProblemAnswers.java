package dev.slipway.http;

import dev.slipway.api.MergePatch;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.Problem;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemTranslator;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.TraceIds;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns every failure into problem details. */
@ApplicationScoped
public class ProblemAnswers {

    private static final Logger LOG = Logger.getLogger(ProblemAnswers.class);
    public static final String MEDIA_TYPE = "application/problem+json";

    @Inject
    @All
    List<ProblemTranslator> translators;

    @Inject
    Routes routes;

    @ServerExceptionMapper(priority = 1)
    Response problem(ProblemException failure, ContainerRequestContext request) {
        return answer(failure, request.getUriInfo(), request.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE));
    }

    @ServerExceptionMapper(priority = 1)
    Response http(WebApplicationException failure, ContainerRequestContext request) {
        return problem(translate(failure, request), request);
    }

    @ServerExceptionMapper(priority = 1)
    Response any(Throwable failure, ContainerRequestContext request) {
        return problem(translate(failure, request), request);
    }

    /** The problem behind a failure; absent where nobody expected it. */
    public Optional<ProblemException> known(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ProblemException problem) return Optional.of(problem);
            // how a parameter converter gets its problem through
            if (cause.getCause() instanceof ProblemException problem) return Optional.of(problem);
            if (cause instanceof WebApplicationException) return Optional.empty();
            for (ProblemTranslator translator : translators) {
                Optional<ProblemException> problem = translator.translate(cause);
                if (problem.isPresent()) return problem;
            }
        }
        return Optional.empty();
    }

    private ProblemException translate(Throwable failure, ContainerRequestContext request) {
        Optional<ProblemException> known = known(failure);
        if (known.isPresent()) return known.get();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof WebApplicationException http) return ofHttp(http, request);
        }
        LOG.error("A request ended in a failure that nobody expected", failure);
        return bug();
    }

    private ProblemException ofHttp(WebApplicationException failure, ContainerRequestContext request) {
        String path = request.getUriInfo().getPath();
        String shown = PublicPath.of(path);
        if (failure instanceof NotFoundException) {
            return new ProblemException(ProblemType.NOT_FOUND, "detail.no-such-path", shown);
        }
        if (failure instanceof NotAllowedException) {
            String allowed = String.join(", ", routes.methods(path));
            return new ProblemException(
                            ProblemType.METHOD_NOT_ALLOWED, "detail.method", request.getMethod(), shown, allowed)
                    .with(HttpHeaders.ALLOW, allowed);
        }
        if (failure instanceof NotAcceptableException) {
            return new ProblemException(ProblemType.NOT_ACCEPTABLE, "detail.not-acceptable");
        }
        if (failure instanceof NotSupportedException) {
            String expected = "PATCH".equals(request.getMethod()) ? MergePatch.MEDIA_TYPE : "application/json";
            ProblemException problem =
                    new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "detail.media-type", expected);
            return "PATCH".equals(request.getMethod()) ? problem.with("Accept-Patch", expected) : problem;
        }
        int status = failure.getResponse().getStatus();
        if (status == 413) return new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "PAYLOAD_TOO_LARGE.explanation");
        if (status >= 400 && status < 500) {
            return new ProblemException(ProblemType.MALFORMED_REQUEST, "detail.malformed-request");
        }
        LOG.error("A request ended in a failure that nobody expected", failure);
        return bug();
    }

    private static ProblemException bug() {
        return new ProblemException(ProblemType.INTERNAL_ERROR, "INTERNAL_ERROR.explanation");
    }

    private static Response answer(ProblemException failure, UriInfo uri, String acceptLanguage) {
        Locale locale = Messages.locale(acceptLanguage);
        Response.ResponseBuilder response = Response.status(failure.type().status())
                .type(MEDIA_TYPE)
                .entity(problem(failure, uri.getRequestUri(), locale))
                .header(HttpHeaders.CONTENT_LANGUAGE, locale.getLanguage())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CACHE_CONTROL, "no-store");
        failure.headers().forEach(response::header);
        return response.build();
    }

    /** A failure in the words of its reader. */
    public static Problem problem(ProblemException failure, URI request, Locale locale) {
        ProblemType type = failure.type();
        return new Problem(
                request.resolve("/problems/" + type.slug()),
                type.title().in(locale),
                type.status(),
                failure.detail().in(locale),
                URI.create(PublicPath.of(request.getRawPath())),
                type.name(),
                TraceIds.current(),
                failure.errors().stream().map(error -> rendered(error, locale)).toList());
    }

    private static Problem.Error rendered(InputError error, Locale locale) {
        return new Problem.Error(
                error.pointer(), error.parameter(), error.code(), error.detail().in(locale));
    }
}
