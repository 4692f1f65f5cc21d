package dev.slipway.conventions;

import static dev.slipway.conventions.Samples.PRODUCTS;
import static dev.slipway.conventions.Samples.RELEASES;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads lists of a hundred thousand products and releases: never all of them. */
@SlipwayTest
class PlanTest {

    /** Tables like the real ones, with all their indexes, in a schema that the rollback takes away. */
    private static final String FILL = """
            create schema many;
            create table many.product (like public.product including all);
            create table many.release (like public.release including all);
            insert into many.product (id, version, created_at, created_by, updated_at, updated_by, deleted_at,
                external_source, external_id, tags, key, name, local_names, product_line_id, category, stage,
                confidential)
            select md5('p' || i)::uuid, 1, now() - i * interval '1 minute', 'system', now() - i * interval '1 minute', 'system',
                case when i %% 50 = 0 then now() end, 's' || i %% 3, i::text, array['t' || i %% 500], 'P' || i, 'name ' || md5(i::text),
                '{}', md5('l' || i %% 200)::uuid, 'c' || i %% 200, (array['CONCEPT', 'LAUNCH', 'OPERATION'])[i %% 3 + 1],
                i %% 100 = 0
            from generate_series(1, %1$d) i;
            insert into many.release (id, version, created_at, created_by, updated_at, updated_by, deleted_at,
                external_source, external_id, tags, product_id, name, kind, planned_date, planned_precision, actual,
                support_ends, end_of_life, status)
            select md5('r' || i)::uuid, 1, now() - i * interval '1 minute', 'system', now() - i * interval '1 minute', 'system',
                case when i %% 50 = 0 then now() end, 's' || i %% 3, i::text, array['t' || i %% 500], md5('p' || i %% 5000)::uuid,
                md5(i::text), (array['MAJOR', 'MINOR', 'PATCH'])[i %% 3 + 1], date '2020-01-01' + i %% 3000, 'DAY',
                date '2020-01-01' + i %% 3000, date '2022-01-01' + i %% 3000, date '2023-01-01' + i %% 3000,
                (array['PLANNED', 'RELEASED', 'CANCELLED'])[i %% 3 + 1]
            from generate_series(1, %1$d) i;
            create table many.team_member (like public.team_member including all);
            insert into many.team_member (id, version, created_at, created_by, updated_at, updated_by, tags, product_id,
                person_id, role, starts_on)
            select md5('m' || i)::uuid, 1, now(), 'system', now(), 'system', '{}', md5('p' || i)::uuid, md5('q' || i %% 300)::uuid,
                'OTHER', date '2020-01-01'
            from generate_series(1, %1$d) i;
            create view many.confidential_product as select id as product_id from many.product where confidential;
            create view many.membership as
                select distinct product_id, person_id from many.team_member where deleted_at is null and starts_on <= now();
            analyze many.product;
            analyze many.release;
            analyze many.team_member;
            set local search_path to many, public;""";

    private static final String ID = "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";
    private static final String INSTANT = "2099-01-01T00:00:00Z";
    private static final String DAY = "2026-01-01";

    @Inject
    DataSource database;

    /** The SQL of a list's page, with the values in it as literals. */
    private static String sql(String path, Supplier<RequestSpecification> caller, List<String> values) {
        List<String> sent =
                Statements.during(() -> caller.get().get(path).then().statusCode(200));
        assertEquals(1, sent.size(), path);
        List<String> literals = new ArrayList<>(values);
        literals.add(path.contains("limit=1") ? "2" : "51");
        String sql = sent.get(0);
        assertEquals(literals.size(), sql.chars().filter(c -> c == '?').count(), sql);
        for (String literal : literals) sql = sql.replaceFirst("\\?", Matcher.quoteReplacement("'" + literal + "'"));
        return sql;
    }

    private static void isNeverReadWhole(Statement statement, String path, String... values) throws SQLException {
        isNeverReadWhole(statement, path, Api::admin, values);
    }

    private static void isNeverReadWhole(
            Statement statement, String path, Supplier<RequestSpecification> caller, String... values)
            throws SQLException {
        String sql = sql(path, caller, List.of(values));
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        assertFalse(plan.toString().contains("Seq Scan"), path + "\n" + sql + "\n" + plan);
    }

    @Test
    void noFilterAndNoSortReadsAWholeTable() throws SQLException {
        for (int i = 0; i < 2; i++) Samples.release(Samples.product("planned"), Map.of());
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(FILL.formatted(100_000));
                for (String list : List.of(PRODUCTS, RELEASES)) common(statement, list);
                products(statement);
                releases(statement);
                guarded(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    /** The same for somebody from whom the confidential is hidden. */
    private static void guarded(Statement statement) throws SQLException {
        Account viewer = Account.of("VIEWER");
        String person = viewer.person();
        for (String path : List.of(PRODUCTS, PRODUCTS + "?sort=-name", RELEASES, RELEASES + "?sort=planned")) {
            isNeverReadWhole(statement, path, () -> as(viewer.token()), person);
        }
        isNeverReadWhole(statement, RELEASES + "?kind=MAJOR", () -> as(viewer.token()), person, "MAJOR");
        isNeverReadWhole(statement, PRODUCTS + "?q=abcdef", () -> as(viewer.token()), person, "abcdef", "%abcdef%");
    }

    private static void common(Statement statement, String list) throws SQLException {
        isNeverReadWhole(statement, list);
        isNeverReadWhole(statement, list + "?deleted=true");
        isNeverReadWhole(statement, list + "?id=" + ID, ID);
        isNeverReadWhole(statement, list + "?tag=t7", "{t7}");
        isNeverReadWhole(statement, list + "?externalId=77", "77");
        isNeverReadWhole(statement, list + "?externalSource=s1&externalId=77", "s1", "77");
        isNeverReadWhole(statement, list + "?externalSource=s1", "s1");
        isNeverReadWhole(statement, list + "?updatedSince=" + INSTANT, INSTANT);
        isNeverReadWhole(statement, list + "?q=abcdef", "abcdef", "%abcdef%");
        sorted(statement, list, "id", ID);
        sorted(statement, list, "name", "name", ID);
        sorted(statement, list, "createdAt", INSTANT, ID);
        sorted(statement, list, "updatedAt", INSTANT, ID);
    }

    private static void products(Statement statement) throws SQLException {
        isNeverReadWhole(statement, PRODUCTS + "?stage=LAUNCH", "LAUNCH");
        isNeverReadWhole(statement, PRODUCTS + "?key=P7", "P7");
        isNeverReadWhole(statement, PRODUCTS + "?category=c7", "c7");
        isNeverReadWhole(statement, PRODUCTS + "?productLineId=" + ID, ID);
        isNeverReadWhole(statement, PRODUCTS + "?category=c7&category=c8&sort=-name", "c7", "c8");
        sorted(statement, PRODUCTS, "key", "P7", ID);
    }

    private static void releases(Statement statement) throws SQLException {
        isNeverReadWhole(statement, RELEASES + "?productId=" + ID, ID);
        isNeverReadWhole(statement, RELEASES + "?name=1.0", "1.0");
        isNeverReadWhole(statement, RELEASES + "?kind=MAJOR", "MAJOR");
        isNeverReadWhole(statement, RELEASES + "?status=PLANNED", "PLANNED");
        for (String range : List.of("planned", "actual", "supportEnds", "endOfLife")) {
            for (String end : List.of("From", "To")) {
                isNeverReadWhole(statement, RELEASES + "?" + range + end + "=" + DAY, DAY);
            }
        }
        for (String sort : List.of("planned", "actual", "endOfLife")) sorted(statement, RELEASES, sort, DAY, ID);
    }

    /** The first page and the next, upwards and downwards. */
    private static void sorted(Statement statement, String list, String sort, String... after) throws SQLException {
        for (String direction : List.of("", "-")) {
            String path = list + "?limit=1&sort=" + direction + sort;
            isNeverReadWhole(statement, path);
            String cursor = admin().get(path).path("nextCursor");
            isNeverReadWhole(statement, path + "&cursor=" + cursor, after);
        }
    }
}
