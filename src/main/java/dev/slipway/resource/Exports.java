package dev.slipway.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.AllAtOnce;
import dev.slipway.api.CommaList;
import dev.slipway.api.ListQuery;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.export.ListForm;
import dev.slipway.export.RecordWriter;
import dev.slipway.forms.Form;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;

/**
 * Answers with whole lists, whose records are read while they are written. A bare response: what says its type is written as JSON,
 * whatever media type it has.
 */
@ApplicationScoped
class Exports {

    /** Exports that an instance answers at once: each keeps a thread for as long as its reader takes. */
    private static final int AT_ONCE = 16;

    private static final int BUFFER = 32 * 1024;

    @Inject
    FieldSelection selection;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    private final Semaphore room = new Semaphore(AT_ONCE);

    <T extends Thing<D, V>, D extends Record & Details, V extends Record & View> Response of(
            Repository<T, D, V> records,
            ListQuery query,
            Map<String, List<String>> filters,
            ListForm said,
            HttpHeaders headers,
            RoutingContext exchange) {
        ListForm form = said == null
                ? Form.best(List.of(ListForm.values()), ListForm.json, headers.getAcceptableMediaTypes())
                : said;
        enter(exchange);
        AllAtOnce input = new AllAtOnce();
        Set<String> names = input.of(() -> selection.names(query.fields, query.include, records.shape()));
        Iterator<V> found = input.of(() -> records.all(query, filters));
        input.end();
        String file = records.resource() + "-" + LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) + "." + form;
        RecordWriter.Subject subject = new RecordWriter.Subject(
                records.resource(), records.shape(), names, Set.copyOf(CommaList.of(query.include)));
        StreamingOutput body = out -> write(form, subject, found, out);
        return Response.ok(body)
                .type(form == ListForm.csv ? form.type().withCharset("UTF-8") : form.type())
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + file + "\"")
                .build();
    }

    /** Leaves when the exchange ends, however it does. */
    private void enter(RoutingContext exchange) {
        if (!room.tryAcquire()) {
            throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "detail.too-many-exports", AT_ONCE)
                    .with("Retry-After", "10");
        }
        exchange.addEndHandler(ended -> room.release());
    }

    private void write(ListForm form, RecordWriter.Subject subject, Iterator<? extends View> found, OutputStream out)
            throws IOException {
        OutputStream buffered = new BufferedOutputStream(out, BUFFER);
        try (RecordWriter writer = RecordWriter.of(form, subject, buffered)) {
            while (found.hasNext()) {
                ObjectNode record = mapper.valueToTree(found.next());
                writer.write(subject.fields().isEmpty() ? record : record.retain(subject.fields()));
            }
        }
        buffered.flush();
    }
}
