package dev.slipway.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.changes.ChangeEvent;
import dev.slipway.changes.FeedPosition;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.OwnTokens;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.logging.Logger;

/** Changes as server-sent events, as fast as the reader takes them. */
@ApplicationScoped
class ChangeStream {

    /** How often a reader hears something, so that nothing in between takes the connection for dead. */
    static final Duration HEARTBEAT = Duration.ofSeconds(15);

    /** Streams of one instance. */
    static final int MOST = 1_000;

    private static final Logger LOG = Logger.getLogger(ChangeStream.class);
    private static final int AT_ONCE = 100;

    @Inject
    ReadFeed feed;

    @Inject
    Pulse pulse;

    @Inject
    CurrentCaller current;

    @Inject
    OwnTokens tokens;

    @Inject
    ObjectMapper mapper;

    @Inject
    Clock clock;

    private final AtomicInteger open = new AtomicInteger();

    /** Whom a stream is for and how far it is. */
    private final class Reader {

        final Caller caller;
        final String token;
        final Selection selection;
        final Sse sse;
        FeedPosition position;
        /** Whether there is more already, which is not waited for. */
        boolean more;

        Instant heard = clock.instant();

        Reader(Caller caller, String token, Selection selection, Sse sse, FeedPosition position) {
            this.caller = caller;
            this.token = token;
            this.selection = selection;
            this.sse = sse;
            this.position = position;
        }
    }

    /** What is sent next; the end where there is nothing more to come. */
    private record Next(List<OutboundSseEvent> events, boolean end) {}

    Multi<OutboundSseEvent> of(FeedPosition from, Selection selection, String token, Sse sse) {
        if (open.incrementAndGet() > MOST) {
            open.decrementAndGet();
            throw new ProblemException(ProblemType.SERVICE_UNAVAILABLE, "detail.too-many-streams", MOST)
                    .with("Retry-After", "60");
        }
        Reader reader = new Reader(current.get(), token, selection, sse, from);
        return Multi.createBy()
                .repeating()
                .uni(() -> next(reader))
                .until(Next::end)
                .onItem()
                .transformToMultiAndConcatenate(next -> Multi.createFrom().iterable(next.events))
                .onTermination()
                .invoke(open::decrementAndGet);
    }

    /** Waits for something that is new, and then reads it. */
    private Uni<Next> next(Reader reader) {
        Uni<Boolean> news = reader.more
                ? Uni.createFrom().item(true)
                : pulse.beyond(reader.position.number())
                        .ifNoItem()
                        .after(HEARTBEAT)
                        .recoverWithItem(false);
        return news.emitOn(Infrastructure.getDefaultWorkerPool()).map(isNew -> read(reader, isNew));
    }

    @ActivateRequestContext
    Next read(Reader reader, boolean news) {
        Optional<Caller> caller = stillIn(reader);
        if (caller.isEmpty() || pulse.ending()) return new Next(List.of(), true);
        try {
            List<OutboundSseEvent> events = news ? events(reader, caller.get()) : List.of();
            Instant now = clock.instant();
            if (events.isEmpty() && reader.heard.plus(HEARTBEAT).isAfter(now)) return new Next(events, false);
            reader.heard = now;
            return new Next(events.isEmpty() ? List.of(heartbeat(reader)) : events, false);
        } catch (ProblemException noGoingOn) {
            return new Next(List.of(), true);
        } catch (RuntimeException away) {
            reader.more = false;
            LOG.debugf("A stream of changes waits for the database: %s", away.getMessage());
            return new Next(List.of(), false);
        }
    }

    private List<OutboundSseEvent> events(Reader reader, Caller caller) {
        current.set(caller);
        ChangePage page = feed.after(reader.position, reader.selection, AT_ONCE);
        reader.position = FeedPosition.of(page.position());
        reader.more = page.more();
        return page.items().stream().map(event -> sent(reader.sse, event)).toList();
    }

    /** Whoever has lost the right to read hears no more. */
    private Optional<Caller> stillIn(Reader reader) {
        if (tokens.made(reader.token)) return tokens.caller(reader.token);
        return Optional.of(reader.caller).filter(caller -> !caller.endedBy(clock.instant()));
    }

    private OutboundSseEvent sent(Sse sse, ChangeEvent event) {
        try {
            return sse.newEventBuilder()
                    .id(event.id())
                    .name(event.type())
                    .data(mapper.writeValueAsString(event))
                    .build();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** With the position, so that whoever comes back reads on from here, however little of what happened was shown. */
    private static OutboundSseEvent heartbeat(Reader reader) {
        return reader.sse
                .newEventBuilder()
                .id(reader.position.toString())
                .comment("heartbeat")
                .build();
    }
}
