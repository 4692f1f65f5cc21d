package dev.slipway.rendering;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.timeline.Plan;
import dev.slipway.timeline.Timeline;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Base64;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with a plan in the form that a reader wishes. */
@ApplicationScoped
public class Renderings {

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    /** The plan as it lies today; its ETag is made of what is answered, which more than one record has a part in. */
    public RestResponse<String> of(Plan plan, Wish wish) {
        String body = rendered(plan, wish);
        return RestResponse.ResponseBuilder.ok(body)
                .type(wish.format().typeInUtf8())
                .header(HttpHeaders.ETAG, etag(body))
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT + ", " + HttpHeaders.ACCEPT_LANGUAGE)
                .header(HttpHeaders.CONTENT_LANGUAGE, wish.locale().getLanguage())
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition(plan, wish.format()))
                .build();
    }

    private String rendered(Plan plan, Wish wish) {
        Words words = new Words(wish.locale());
        return switch (wish.format()) {
            case json -> json(timeline(plan));
            case svg -> Picture.of(timeline(plan), words, wish.scheme());
            case ics -> CalendarFile.of(plan, words);
            case csv -> Table.of(plan);
        };
    }

    private Timeline timeline(Plan plan) {
        return Timeline.of(plan, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC));
    }

    private String json(Timeline timeline) {
        try {
            return mapper.writeValueAsString(timeline);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String etag(String body) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(body.getBytes(StandardCharsets.UTF_8));
            return '"' + Base64.getUrlEncoder().withoutPadding().encodeToString(digest) + '"';
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** To look at, but a table to be saved; under the roadmap's name (RFC 6266, RFC 8187). */
    private static String disposition(Plan plan, Format format) {
        String name = URLEncoder.encode(plan.head().name() + "." + format, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("*", "%2A");
        return (format == Format.csv ? "attachment" : "inline") + "; filename=\"roadmap." + format
                + "\"; filename*=UTF-8''" + name;
    }
}
