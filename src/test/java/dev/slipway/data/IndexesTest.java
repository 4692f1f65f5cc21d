package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.SlipwayTest;
import io.quarkus.arc.All;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.hibernate.annotations.Formula;
import org.junit.jupiter.api.Test;

/** An index serves every filter and every sort of every resource, also of those to come. */
@SlipwayTest
class IndexesTest {

    private static final String INDEXES = """
            select t.relname, pg_get_indexdef(i.indexrelid, 1, false), pg_get_indexdef(i.indexrelid, 2, false), i.indisunique
            from pg_index i join pg_class t on t.oid = i.indrelid join pg_namespace n on n.oid = t.relnamespace
            where n.nspname = 'public' and i.indisvalid""";

    private static final Pattern NAME = Pattern.compile("\\b[a-z_]+\\b");

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    @Inject
    DataSource database;

    /** What the indexes of a table begin with, and what follows that. */
    private record Index(String first, String second, boolean unique) {

        boolean finds(String column) {
            return Pattern.matches("\\(?(COALESCE\\()?" + column + "\\b.*", first);
        }

        boolean sorts(String column) {
            return finds(column) && ("id".equals(second) || second.isEmpty() && (unique || column.equals("id")));
        }
    }

    private Map<String, List<Index>> indexes() throws SQLException {
        Map<String, List<Index>> indexes = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(INDEXES)) {
            while (row.next()) {
                indexes.computeIfAbsent(row.getString(1), table -> new ArrayList<>())
                        .add(new Index(row.getString(2), row.getString(3), row.getBoolean(4)));
            }
        }
        return indexes;
    }

    private static String column(String expression) {
        String path = expression.replaceFirst("^coalesce\\(", "").replaceFirst(",.*", "");
        String name = path.replaceFirst("^e\\.(details\\.)?", "").replace('.', '_');
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The column of a filter; for what is computed, those that it is computed from, since an index on one of them finds it. */
    private static List<String> columns(Repository<?, ?, ?> repository, Fields.Filter filter) {
        return Arrays.stream(repository.entity().getDeclaredFields())
                .filter(field -> filter.path().equals("e." + field.getName()))
                .map(field -> field.getAnnotation(Formula.class))
                .filter(Objects::nonNull)
                .findFirst()
                .map(formula -> NAME.matcher(formula.value())
                        .results()
                        .map(MatchResult::group)
                        .toList())
                .orElse(List.of(column(filter.path())));
    }

    @Test
    void anIndexServesEveryFilterAndSort() throws SQLException {
        Map<String, List<Index>> indexes = indexes();
        List<String> missing = new ArrayList<>();
        for (Repository<?, ?, ?> repository : repositories) {
            List<Index> own = indexes.getOrDefault(repository.table(), List.of());
            for (Fields.Filter filter : repository.fields().filters().values()) {
                List<String> columns = columns(repository, filter);
                if (own.stream().noneMatch(index -> columns.stream().anyMatch(index::finds)))
                    missing.add(repository.table() + " ?" + filter.name());
            }
            for (Fields.Key key : repository.fields().keys().values()) {
                String column = column(key.expression());
                if (own.stream().noneMatch(index -> index.sorts(column)))
                    missing.add(repository.table() + " sort=" + key.name());
            }
        }
        assertEquals(List.of(), missing);
    }
}
