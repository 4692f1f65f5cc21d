package dev.slipway.transfer;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.mapping.RowOutcome;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.UUID;

/** What became of each row of each import. */
@ApplicationScoped
class RowReports {

    private static final String ADD =
            "insert into import_row (import_id, row, outcome, record_id, errors, cells) select ?, n, o, r, e::jsonb, c::jsonb"
                    + " from unnest(?::bigint[], ?::text[], ?::uuid[], ?::text[], ?::text[]) as t (n, o, r, e, c)";

    @Inject
    Sql sql;

    @Inject
    Imports imports;

    @Inject
    ObjectMapper mapper;

    /** All rows of a piece in one statement. */
    void add(UUID id, List<Piece.Row> rows) {
        if (rows.isEmpty()) return;
        sql.change(
                ADD,
                id,
                rows.stream().map(Piece.Row::number).toArray(Long[]::new),
                rows.stream().map(row -> row.outcome().name()).toArray(String[]::new),
                rows.stream().map(Piece.Row::record).toArray(UUID[]::new),
                rows.stream()
                        .map(row -> row.errors().isEmpty() ? null : storable(imports.json(row.errors())))
                        .toArray(String[]::new),
                rows.stream()
                        .map(row -> row.cells() == null ? null : storable(imports.json(row.cells())))
                        .toArray(String[]::new));
    }

    /** PostgreSQL keeps no U+0000 and no half of a pair. */
    private static String storable(String json) {
        return json.replaceAll("(?i)(?<!\\\\)((?:\\\\\\\\)*)\\\\u(0000|d[89a-f][0-9a-f]{2})", "$1\\\\uFFFD")
                .replaceAll("[\\x{D800}-\\x{DFFF}]", "\uFFFD");
    }

    /** The rows behind one, all or those with some outcomes. */
    List<Piece.Row> after(UUID id, long row, List<RowOutcome> outcomes, int most) {
        List<RowOutcome> wanted = outcomes.isEmpty() ? List.of(RowOutcome.values()) : outcomes;
        String one = wanted.size() == 1 ? "outcome = ?" : "outcome = any (?)";
        Object value = wanted.size() == 1
                ? wanted.get(0).name()
                : wanted.stream().map(Enum::name).toArray(String[]::new);
        return sql.select(
                "select row, outcome, record_id, errors, cells from import_row where import_id = ? and row > ? and "
                        + one + " order by row limit ?",
                found -> new Piece.Row(
                        found.getLong(1),
                        RowOutcome.valueOf(found.getString(2)),
                        found.getObject(3, UUID.class),
                        list(found.getString(4), new TypeReference<>() {}),
                        list(found.getString(5), new TypeReference<>() {})),
                id,
                row,
                value,
                most);
    }

    private <V> List<V> list(String json, TypeReference<List<V>> type) {
        try {
            return json == null ? List.of() : mapper.readValue(json, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
