package dev.slipway.outbound;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpClosedException;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import io.vertx.core.net.SocketAddress;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import javax.net.ssl.SSLException;

/** One request on its way, and as much of the answer as is kept. */
final class Call {

    /** Bytes of a body that are kept. */
    static final int KEPT = 2_048;

    /** Bytes of a body that are read. */
    private static final int READ = 65_536;

    private static final int HEADERS = 40;
    private static final int HEADER = 500;
    private static final int DETAIL = 300;

    private final Vertx vertx;
    private final Destination destination;
    private final Map<String, String> headers;
    private final byte[] body;
    private final CompletableFuture<Exchange> exchange = new CompletableFuture<>();
    private final long begun = System.nanoTime();
    private final long timer;
    private final Buffer kept = Buffer.buffer();

    private volatile InetAddress address;
    private volatile HttpClientRequest request;
    private HttpClientResponse response;
    private long read;
    private volatile boolean whole;

    Call(Vertx vertx, Destination destination, Map<String, String> headers, byte[] body) {
        this.vertx = vertx;
        this.destination = destination;
        this.headers = headers;
        this.body = body;
        this.timer = vertx.setTimer(Outbound.LONGEST.toMillis(), id -> end(Fault.TIMEOUT, null));
    }

    CompletableFuture<Exchange> exchange() {
        return exchange;
    }

    /** Goes to an address that has been checked. */
    void start(HttpClient client, InetAddress checked) {
        if (exchange.isDone()) return;
        address = checked;
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setServer(SocketAddress.inetSocketAddress(destination.port(), checked.getHostAddress()))
                .setHost(destination.host())
                .setPort(destination.port())
                .setSsl(destination.tls())
                .setURI(destination.path())
                .setFollowRedirects(false);
        client.request(options).onFailure(this::fail).onSuccess(this::send);
    }

    private void send(HttpClientRequest open) {
        request = open;
        if (exchange.isDone()) {
            open.reset();
            return;
        }
        // the answer says what is wrong with it; the server's log need not
        open.connection().exceptionHandler(broken -> {});
        open.putHeader("Host", destination.authority());
        headers.forEach(open::putHeader);
        open.send(Buffer.buffer(body)).onFailure(this::fail).onSuccess(this::read);
    }

    private void read(HttpClientResponse answer) {
        synchronized (this) {
            response = answer;
        }
        answer.exceptionHandler(broken -> end(null, null));
        answer.handler(this::keep);
        answer.endHandler(end -> {
            whole = true;
            end(null, null);
        });
    }

    private synchronized void keep(Buffer chunk) {
        int room = KEPT - kept.length();
        if (room > 0) kept.appendBuffer(chunk, 0, Math.min(room, chunk.length()));
        read += chunk.length();
        if (read > READ) end(null, null);
    }

    void fail(Throwable failure) {
        Throwable cause = failure instanceof CompletionException wrapped ? wrapped.getCause() : failure;
        end(fault(cause), cause instanceof Refused refused ? refused.code() : cause.getMessage());
    }

    private Fault fault(Throwable cause) {
        if (cause instanceof Refused) return Fault.ADDRESS_REFUSED;
        if (cause instanceof UnknownHostException) return Fault.UNKNOWN_HOST;
        if (cause instanceof SSLException) return Fault.TLS_FAILED;
        if (cause instanceof ConnectException || request == null) return Fault.CONNECTION_FAILED;
        boolean closed = cause instanceof IOException || cause instanceof HttpClosedException;
        return closed ? Fault.CONNECTION_CLOSED : Fault.ANSWER_MALFORMED;
    }

    /** Ends it for good: with the answer if its head is there, however much of the body is missing. */
    private synchronized void end(Fault fault, String detail) {
        if (exchange.isDone()) return;
        vertx.cancelTimer(timer);
        exchange.complete(response == null ? unanswered(fault, detail) : answered());
        if (!whole && request != null) request.reset();
    }

    private Exchange unanswered(Fault fault, String detail) {
        return new Exchange(where(), null, Map.of(), null, false, fault, cut(detail, DETAIL), milliseconds());
    }

    private Exchange answered() {
        boolean cut = !whole || read > kept.length();
        return new Exchange(where(), response.statusCode(), headers(response), text(), cut, null, null, milliseconds());
    }

    private String where() {
        return address == null ? null : address.getHostAddress();
    }

    private long milliseconds() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    /** PostgreSQL keeps no NUL. */
    private String text() {
        return new String(kept.getBytes(), StandardCharsets.UTF_8).replace('\0', '\ufffd');
    }

    private static Map<String, String> headers(HttpClientResponse answer) {
        Map<String, String> headers = new LinkedHashMap<>();
        answer.headers().forEach((name, value) -> {
            if (headers.size() < HEADERS)
                headers.merge(name, cut(value, HEADER), (one, two) -> cut(one + ", " + two, HEADER));
        });
        return headers;
    }

    private static String cut(String text, int most) {
        if (text == null) return null;
        String plain = text.replace('\0', '\ufffd');
        return plain.length() <= most ? plain : plain.substring(0, most);
    }

    static Exchange refused(Refused refused) {
        return new Exchange(null, null, Map.of(), null, false, Fault.ADDRESS_REFUSED, refused.code(), 0);
    }
}
