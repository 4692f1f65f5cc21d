package dev.slipway.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.history.Event;
import dev.slipway.security.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;

/** Reads one change that is known to be in the feed, whoever may see it. */
@ApplicationScoped
public class ReadChange {

    private static final String CHANGE = """
            select at, resource, record_id, product_id, version, event, actor, reason, old_values::text, snapshot::text,
                (select name from feed_state)
            from change where position = ?""";

    private final AgroalDataSource database;
    private final ObjectMapper mapper;

    @Inject
    ReadChange(AgroalDataSource database, ObjectMapper mapper) {
        this.database = database;
        this.mapper = mapper;
    }

    /**
     * The event of a change; absent where the change has been erased.
     *
     * @param position its place in the feed
     * @param changePosition its place in the change log
     */
    public Optional<ChangeEvent> read(long position, long changePosition) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(CHANGE)) {
            select.setLong(1, changePosition);
            ResultSet row = select.executeQuery();
            return row.next() ? Optional.of(event(position, row)) : Optional.empty();
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private ChangeEvent event(long position, ResultSet row) throws SQLException {
        return ChangeEvent.of(
                new FeedPosition(row.getString(11), position),
                row.getObject(1, OffsetDateTime.class).toInstant(),
                row.getString(2),
                row.getObject(3, UUID.class),
                row.getObject(4, UUID.class),
                row.getInt(5),
                Event.valueOf(row.getString(6)),
                row.getString(7),
                row.getString(8),
                json(row.getString(9)),
                json(row.getString(10)));
    }

    private JsonNode json(String text) {
        if (text == null) return null;
        try {
            return mapper.readTree(text);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
