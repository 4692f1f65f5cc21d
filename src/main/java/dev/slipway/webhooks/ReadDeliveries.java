package dev.slipway.webhooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.api.Page;
import dev.slipway.outbound.Fault;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Reads the log of what webhooks were told. */
@ApplicationScoped
class ReadDeliveries {

    private static final String COLUMNS = """
            select d.number, d.id, d.position, d.change_position, d.type, d.record_id, d.status, d.created_at,
                case when d.status = 'PENDING' and d.claim is null then d.due_at end, d.done_at, (select name from feed_state)
            from webhook_delivery d where d.webhook_id = ?""";

    private static final String ATTEMPTS = """
            select a.delivery_id, a.number, a.at, a.milliseconds, a.address, a.request_headers::text, a.status, a.headers::text,
                a.body, a.body_cut, a.fault, a.detail
            from unnest(?) wanted (id) cross join lateral (
                select * from webhook_attempt where delivery_id = wanted.id order by number desc limit 100) a
            order by a.delivery_id, a.number desc""";

    @Inject
    Database database;

    @Inject
    Envelope envelope;

    @Inject
    ObjectMapper mapper;

    /** A row of the list. */
    private record Row(long number, Long position, Long changePosition, Delivery delivery) {}

    Page<Delivery> page(DeliveryQuestion question) {
        StringBuilder sql = new StringBuilder(COLUMNS);
        List<Object> values = new ArrayList<>(List.of(question.webhook(), question.before()));
        sql.append(" and d.number < ?");
        List<String> statuses = question.statuses().stream().map(Enum::name).toList();
        any(sql, values, "status", statuses.toArray(String[]::new));
        any(sql, values, "type", question.types().toArray(String[]::new));
        any(sql, values, "record_id", question.records().toArray(UUID[]::new));
        sql.append(" order by d.number desc limit ?");
        values.add(question.limit() + 1);
        List<Row> rows = database.read(sql.toString(), ReadDeliveries::row, values.toArray());
        boolean more = rows.size() > question.limit();
        List<Row> shown = more ? rows.subList(0, question.limit()) : rows;
        String next = more ? question.cursor(shown.get(shown.size() - 1).number) : null;
        return new Page<>(withAttempts(shown.stream().map(Row::delivery).toList()), next, null);
    }

    private static void any(StringBuilder sql, List<Object> values, String column, Object[] wanted) {
        if (wanted.length == 0) return;
        sql.append(" and d.").append(column).append(wanted.length == 1 ? " = ?" : " = any (?)");
        values.add(wanted.length == 1 ? wanted[0] : wanted);
    }

    /** One delivery with what is posted; a 404 problem where there is none. */
    Delivery read(UUID webhook, UUID id) {
        Row row = database.read(COLUMNS + " and d.id = ?", ReadDeliveries::row, webhook, id).stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        Delivery delivery = withAttempts(List.of(row.delivery)).get(0);
        Optional<Envelope.Letter> letter = row.position == null
                ? Optional.of(envelope.ofTest(id, webhook, delivery.createdAt()))
                : envelope.ofChange(row.position, row.changePosition);
        return letter.map(posted -> delivery.withBody(posted.body())).orElse(delivery);
    }

    private static Row row(ResultSet row) throws SQLException {
        UUID id = row.getObject(2, UUID.class);
        Long position = row.getObject(3, Long.class);
        Delivery delivery = new Delivery(
                id,
                position == null ? "test-" + id : row.getString(11) + '-' + position,
                row.getString(5),
                position == null ? null : row.getObject(6, UUID.class),
                DeliveryStatus.valueOf(row.getString(7)),
                instant(row, 8),
                instant(row, 9),
                instant(row, 10),
                null,
                List.of());
        return new Row(row.getLong(1), position, row.getObject(4, Long.class), delivery);
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private List<Delivery> withAttempts(List<Delivery> deliveries) {
        if (deliveries.isEmpty()) return deliveries;
        Map<UUID, List<Delivery.Attempt>> attempts = new HashMap<>();
        database.read(
                ATTEMPTS,
                row -> attempts.computeIfAbsent(row.getObject(1, UUID.class), id -> new ArrayList<>())
                        .add(attempt(row)),
                (Object) deliveries.stream().map(Delivery::id).toArray(UUID[]::new));
        return deliveries.stream()
                .map(delivery -> delivery.with(attempts.getOrDefault(delivery.id(), List.of())))
                .toList();
    }

    private Delivery.Attempt attempt(ResultSet row) throws SQLException {
        String fault = row.getString(11);
        return new Delivery.Attempt(
                row.getInt(2),
                instant(row, 3),
                row.getLong(4),
                row.getString(5),
                headers(row.getString(6)),
                row.getObject(7, Integer.class),
                headers(row.getString(8)),
                row.getString(9),
                row.getBoolean(10),
                fault == null ? null : Fault.valueOf(fault),
                row.getString(12));
    }

    private Map<String, String> headers(String json) {
        try {
            return mapper.readValue(json, new TypeReference<>() {});
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
