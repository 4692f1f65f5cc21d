package dev.slipway.testing;

import io.quarkus.hibernate.orm.PersistenceUnitExtension;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.hibernate.resource.jdbc.spi.StatementInspector;

/** The SQL that Hibernate sends while a test listens. */
@PersistenceUnitExtension
@ApplicationScoped
public class Statements implements StatementInspector {

    private static final List<String> HEARD = Collections.synchronizedList(new ArrayList<>());

    /** The statements of one exchange; the change log and the tokens use JDBC without Hibernate and are not among them. */
    public static List<String> during(Runnable exchange) {
        HEARD.clear();
        exchange.run();
        return List.copyOf(HEARD);
    }

    @Override
    public String inspect(String sql) {
        HEARD.add(sql);
        return sql;
    }
}
