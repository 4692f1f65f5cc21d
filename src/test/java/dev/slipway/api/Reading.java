package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.ws.rs.core.MultivaluedHashMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A reader of bodies without an application. */
final class Reading {

    /** The size of the largest body. */
    static final int MOST = 2000;

    final RequestBody body = new RequestBody();
    private final JsonBodyReader reader = new JsonBodyReader(Binding.BINDER, body, new Limits(MOST, 0), Binding.MAPPER);

    private record Limits(int maxBodySize, int requestsPerMinute) implements ApiSettings {}

    Record read(byte[] bytes, Class<? extends Record> type) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Record> record = (Class<Record>) type;
        return reader.readFrom(record, type, null, null, new MultivaluedHashMap<>(), new ByteArrayInputStream(bytes));
    }

    ProblemType refusal(byte[] bytes, Class<? extends Record> type) {
        return assertThrows(ProblemException.class, () -> read(bytes, type)).type();
    }
}
