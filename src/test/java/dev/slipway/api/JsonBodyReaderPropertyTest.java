package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any bytes are refused with a problem. */
class JsonBodyReaderPropertyTest {
    private static final int MOST = 2000;

    private record Limits(int maxBodySize, int requestsPerMinute) implements ApiSettings {}

    private final RequestBody body = new RequestBody();
    private final JsonBodyReader reader = new JsonBodyReader(Binding.BINDER, body, new Limits(MOST, 0), Binding.MAPPER);

    private Record read(byte[] bytes, Class<? extends Record> type) throws IOException {
        @SuppressWarnings("unchecked")
        Class<Record> record = (Class<Record>) type;
        return reader.readFrom(record, type, null, null, null, new ByteArrayInputStream(bytes));
    }

    private ProblemType refusal(byte[] bytes, Class<? extends Record> type) {
        return assertThrows(ProblemException.class, () -> read(bytes, type)).type();
    }

    @Property(tries = 2000)
    void anyBytesAreRefusedWithAProblem(@ForAll byte[] bytes) {
        refusal(bytes, Sample.class);
    }
}
