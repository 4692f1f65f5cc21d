package dev.slipway.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.Scalars;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Objects;

/**
 * A place in a list: the sort values of the last row of a page.
 *
 * @param query the fingerprint of resource, filters and sort that the values belong to
 * @param values the values as text, in the order of the sort
 */
record Cursor(String query, List<String> values) {

    private static final ObjectMapper MAPPER = new ObjectMapper();

    String encode() {
        try {
            return Base64.getUrlEncoder().withoutPadding().encodeToString(MAPPER.writeValueAsBytes(this));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The values of a cursor that was made for the same query; a problem for any other text. */
    static List<Object> decode(String text, String query, Sort sort) {
        try {
            Cursor cursor = MAPPER.readValue(Base64.getUrlDecoder().decode(text), Cursor.class);
            if (cursor == null || cursor.query == null || cursor.values == null) throw malformed();
            if (!cursor.query.equals(query)) {
                throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-of-another-list");
            }
            return typed(cursor.values, sort);
        } catch (IOException | IllegalArgumentException garbage) {
            throw malformed();
        }
    }

    private static List<Object> typed(List<String> values, Sort sort) {
        if (values.size() != sort.parts().size() || values.stream().anyMatch(Objects::isNull)) throw malformed();
        List<Object> typed = new ArrayList<>();
        try {
            for (int i = 0; i < values.size(); i++) {
                Class<?> type = sort.parts().get(i).key().type();
                typed.add(Scalars.parameter("cursor", values.get(i), type));
            }
        } catch (ProblemException unreadable) {
            throw malformed();
        }
        return typed;
    }

    private static ProblemException malformed() {
        return new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
    }
}
