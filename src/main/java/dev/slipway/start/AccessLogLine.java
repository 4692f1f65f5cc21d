package dev.slipway.start;

import dev.slipway.http.PublicPath;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttribute;
import io.quarkus.vertx.http.runtime.attribute.ExchangeAttributeBuilder;
import io.quarkus.vertx.http.runtime.attribute.ReadOnlyAttributeException;
import io.quarkus.vertx.http.runtime.attribute.RequestLineAttribute;
import io.quarkus.vertx.http.runtime.attribute.RequestPathAttribute;
import io.quarkus.vertx.http.runtime.attribute.RequestURLAttribute;
import io.vertx.ext.web.RoutingContext;
import java.util.stream.Stream;

/** What the access log says of a request's address, in whichever pattern: all but the secret of a shared one. */
public class AccessLogLine implements ExchangeAttributeBuilder {

    @Override
    public String name() {
        return "Address without secrets";
    }

    @Override
    public ExchangeAttribute build(String token) {
        return Stream.of(
                        new RequestLineAttribute.Builder(),
                        new RequestURLAttribute.Builder(),
                        new RequestPathAttribute.Builder())
                .map(usual -> usual.build(token))
                .filter(usual -> usual != null)
                .findFirst()
                .map(WithoutSecret::new)
                .orElse(null);
    }

    /** Before the usual ones. */
    @Override
    public int priority() {
        return 1;
    }

    /** What the usual attribute says, without a secret. */
    private record WithoutSecret(ExchangeAttribute usual) implements ExchangeAttribute {

        @Override
        public String readAttribute(RoutingContext exchange) {
            String said = usual.readAttribute(exchange);
            return said == null ? null : PublicPath.of(said);
        }

        @Override
        public void writeAttribute(RoutingContext exchange, String value) throws ReadOnlyAttributeException {
            usual.writeAttribute(exchange, value);
        }
    }
}
