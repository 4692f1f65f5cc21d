package dev.slipway.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.regex.Pattern;

/** Answers in the form of JSON. */
@ApplicationScoped
public class Json {

    /** Within a text of JSON the quotes would have backslashes. */
    private static final Pattern MOMENT = Pattern.compile("\"computedAt\":\"[^\"]*\"");

    @Inject
    ObjectMapper mapper;

    public String of(Object answer) {
        try {
            return mapper.writeValueAsString(answer);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What stays the same while nothing but time has changed: without the moments when it was computed. */
    public static String timeless(String json) {
        return MOMENT.matcher(json).replaceAll("");
    }
}
