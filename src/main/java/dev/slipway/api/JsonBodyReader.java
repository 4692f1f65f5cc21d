package dev.slipway.api;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.stream.IntStream;

/** Reads request bodies: a record through the {@link Binder}, a merge patch as it is. */
@Provider
@ApplicationScoped
@Consumes({MediaType.APPLICATION_JSON, MergePatch.MEDIA_TYPE})
public class JsonBodyReader implements MessageBodyReader<Record> {

    private final Binder binder;
    private final RequestBody body;
    private final ApiSettings settings;
    private final ObjectReader reader;

    @Inject
    JsonBodyReader(Binder binder, RequestBody body, ApiSettings settings, ObjectMapper mapper) {
        this.binder = binder;
        this.body = body;
        this.settings = settings;
        this.reader = mapper.readerFor(JsonNode.class)
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .with(JsonParser.Feature.STRICT_DUPLICATE_DETECTION);
    }

    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type.isRecord();
    }

    @Override
    public Record readFrom(
            Class<Record> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream stream)
            throws IOException {
        String encoding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if (encoding != null && !encoding.equalsIgnoreCase("identity")) {
            throw new ProblemException(ProblemType.UNSUPPORTED_MEDIA_TYPE, "detail.content-encoding", encoding);
        }
        LargeBody large = type.getAnnotation(LargeBody.class);
        int most = Math.max(settings.maxBodySize(), large == null ? 0 : large.value());
        byte[] bytes = stream.readNBytes(most + 1);
        if (bytes.length > most) throw new ProblemException(ProblemType.PAYLOAD_TOO_LARGE, "detail.too-large", most);
        body.set(bytes);
        JsonNode json = parse(bytes);
        if ((Class<?>) type != MergePatch.class) return binder.bind(json, concrete(type, generic));
        if (json instanceof ObjectNode patch) return new MergePatch<>(patch);
        throw new ProblemException(ProblemType.MALFORMED_BODY, "detail.object-expected");
    }

    @SuppressWarnings("unchecked")
    private static Class<Record> concrete(Class<Record> type, Type generic) {
        return generic instanceof ParameterizedType parameterized ? (Class<Record>) parameterized.getRawType() : type;
    }

    private JsonNode parse(byte[] bytes) {
        try {
            JsonNode json = blank(bytes) ? null : reader.readValue(bytes);
            if (json == null || json.isMissingNode()) throw noBody();
            return json;
        } catch (StreamConstraintsException tooMuch) {
            throw new ProblemException(ProblemType.MALFORMED_BODY, "detail.json-limits");
        } catch (IOException | NumberFormatException malformed) {
            var at = malformed instanceof JsonProcessingException json ? json.getLocation() : null;
            throw new ProblemException(
                    ProblemType.MALFORMED_BODY,
                    "detail.not-json",
                    at == null ? 1 : at.getLineNr(),
                    at == null ? 1 : at.getColumnNr());
        }
    }

    private static boolean blank(byte[] bytes) {
        return IntStream.range(0, bytes.length).allMatch(i -> bytes[i] == ' ' || bytes[i] >= '\t' && bytes[i] <= '\r');
    }

    private static ProblemException noBody() {
        return new ProblemException(ProblemType.MALFORMED_BODY, "detail.no-body");
    }
}
