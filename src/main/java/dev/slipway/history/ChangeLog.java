package dev.slipway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.hibernate.Session;

/** Appends to the record of all changes, in the transaction of the change itself. */
@ApplicationScoped
public class ChangeLog {

    /** Fields that change with every change and so say nothing of it. */
    static final Set<String> STAMPS = Set.of("version", "updatedAt", "updatedBy");

    private static final String INSERT = """
            insert into change (resource, record_id, product_id, whole_id, version, event, at, actor, reason, snapshot, old_values)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?::json, ?::json)""";

    private final Session session;
    private final ObjectMapper mapper;

    @Inject
    ChangeLog(Session session, ObjectMapper mapper) {
        this.session = session;
        this.mapper = mapper;
    }

    /** Appends changes, in one message to the database however many. */
    public void append(List<Change> changes) {
        session.doWork(connection -> {
            try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
                for (Change change : changes) add(insert, change);
                insert.executeBatch();
            }
        });
    }

    private void add(PreparedStatement insert, Change change) throws SQLException {
        if (change.before() == null) {
            add(insert, change, json(change.after()), null);
        } else {
            ObjectNode snapshot = mapper.valueToTree(change.after());
            ObjectNode old = old(mapper.valueToTree(change.before()), snapshot);
            add(insert, change, snapshot.toString(), old.toString());
        }
    }

    private String json(Record view) {
        try {
            return mapper.writeValueAsString(view);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void add(PreparedStatement insert, Change change, String snapshot, String old) throws SQLException {
        insert.setString(1, change.resource());
        insert.setObject(2, change.recordId());
        insert.setObject(3, change.productId(), Types.OTHER);
        insert.setObject(4, change.wholeId(), Types.OTHER);
        insert.setInt(5, change.version());
        insert.setString(6, change.event().name());
        insert.setObject(7, change.at().atOffset(ZoneOffset.UTC));
        insert.setString(8, change.actor());
        insert.setString(9, change.reason());
        insert.setString(10, snapshot);
        insert.setString(11, old);
        insert.addBatch();
    }

    /** The old value of each field that differs, JSON null where there was none. */
    static ObjectNode old(ObjectNode before, ObjectNode after) {
        ObjectNode old = before.objectNode();
        before.properties().forEach(field -> {
            JsonNode now = after.get(field.getKey());
            if (!field.getValue().equals(now)) old.set(field.getKey(), field.getValue());
        });
        after.fieldNames().forEachRemaining(name -> {
            if (!before.has(name)) old.putNull(name);
        });
        old.remove(STAMPS);
        return old;
    }
}
