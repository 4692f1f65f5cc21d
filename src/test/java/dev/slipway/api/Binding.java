package dev.slipway.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import dev.slipway.problem.ProblemException;
import jakarta.validation.Validation;
import java.time.Clock;
import java.util.List;

/** Binds JSON to records without an application. */
public final class Binding {

    static final ObjectMapper MAPPER = new ObjectMapper().registerModule(new JavaTimeModule());
    static final Binder BINDER = new Binder(MAPPER, Validation.buildDefaultValidatorFactory(), Clock.systemUTC());

    private Binding() {}

    /** The pointer and code of each refusal, in order; empty for a record that is as it should be. */
    public static List<String> refusals(String json, Class<? extends Record> type) throws JsonProcessingException {
        try {
            BINDER.bind(MAPPER.readTree(json), type);
            return List.of();
        } catch (ProblemException refused) {
            return refused.errors().stream()
                    .map(error -> error.pointer() + " " + error.code())
                    .toList();
        }
    }
}
