package dev.slipway.scoring;

import static dev.slipway.scoring.Given.feature;
import static dev.slipway.scoring.Given.score;
import static dev.slipway.scoring.Given.weighted;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How PostgreSQL reads rankings and lists of scores among a hundred thousand: never all of them. */
@SlipwayTest
class RankingPlanTest {

    /** Tables like the real ones, with all their indexes, in a schema that the rollback takes away. */
    private static final String FILL = """
            create schema many;
            create table many.feature (like public.feature including all);
            create table many.score (like public.score including all);
            create table many.change (like public.change including all);
            insert into many.feature (id, version, created_at, created_by, updated_at, updated_by, tags, product_id, name, status)
            select md5('f' || i)::uuid, 1, now(), 'system', now(), 'system', '{}', md5('p' || i %% 500)::uuid, 'name ' || i, 'IDEA'
            from generate_series(1, %1$d) i;
            insert into many.score (id, version, created_at, created_by, updated_at, updated_by, tags, model_id, feature_id, product_id,
                inputs, result_value, result_unrounded, result_missing, result_formula_name, result_formula_version, result_computed_at)
            select md5('s' || i)::uuid, 1, now(), 'system', now(), 'system', '{}', md5('m' || i %% 20)::uuid, md5('f' || i)::uuid,
                md5('p' || i %% 500)::uuid, '{}', i %% 1000, i %% 1000, '{}', 'ICE', 1, now()
            from generate_series(1, %1$d) i where i %% 10 > 0;
            insert into many.change (resource, record_id, product_id, version, event, at, actor, snapshot)
            select 'features', id, product_id, 1, 'CREATED', now(), 'system', json_build_object('name', name, 'productId', product_id)
            from many.feature;
            insert into many.change (resource, record_id, product_id, version, event, at, actor, snapshot, old_values)
            select 'features', md5('f' || i)::uuid, md5('p' || i %% 500)::uuid, 2, 'UPDATED', now(), 'system', '{}',
                json_build_object('productId', md5('p' || i %% 400)::uuid)
            from generate_series(1, %1$d, 50) i;
            insert into many.change (resource, record_id, product_id, version, event, at, actor, snapshot)
            select 'scores', id, product_id, 1, 'CREATED', now(), 'system', '{"inputs":{}, "result":{"unrounded":"1"}}' from many.score;
            create view many.past_score as
                select c.position, c.record_id as score_id, c.at, c.snapshot ->> 'deletedAt' is not null as deleted,
                       (c.snapshot -> 'inputs')::jsonb as inputs, (c.snapshot -> 'result' ->> 'unrounded')::numeric as unrounded
                from many.change c where c.resource = 'scores';
            create view many.past_subject as
                select c.position, c.record_id as subject_id, c.version, c.at, c.snapshot ->> 'deletedAt' is not null as deleted,
                       c.snapshot ->> 'name' as name, c.snapshot ->> 'status' as status, (c.snapshot ->> 'productId')::uuid as product_id,
                       (c.old_values ->> 'productId')::uuid as former_product_id
                from many.change c where c.resource in ('features', 'roadmap-items');
            analyze many.feature;
            analyze many.score;
            analyze many.change;
            set local search_path to many, public;""";

    private static final String ID = "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";
    private static final String INSTANT = "2099-01-01T00:00:00Z";

    @Inject
    DataSource database;

    private String product;
    private String model;

    @BeforeEach
    void aRankingOfFour() {
        product = product();
        model = weighted();
        for (int i = 0; i < 3; i++) score(model, feature(product), "benefit", "" + (1 + i));
        feature(product);
    }

    /** The plan of one of the statements of a request, with the values in it as literals. */
    private static void isNeverReadWhole(Statement statement, String path, int which, int statements, String... values)
            throws SQLException {
        List<String> sent = Statements.during(() -> admin().get(path).then().statusCode(200));
        assertEquals(statements, sent.size(), () -> path + "\n" + String.join("\n", sent));
        String sql = sent.get(which);
        assertEquals(values.length, sql.chars().filter(c -> c == '?').count(), sql);
        for (String value : values) sql = sql.replaceFirst("\\?", Matcher.quoteReplacement("'" + value + "'"));
        StringBuilder plan = new StringBuilder();
        try (ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        assertFalse(plan.toString().contains("Seq Scan"), path + "\n" + sql + "\n" + plan);
    }

    private static String md5(Statement statement, String text) throws SQLException {
        try (ResultSet id = statement.executeQuery("select md5('" + text + "')::uuid")) {
            id.next();
            return id.getString(1);
        }
    }

    @Test
    void noRankingReadsAWholeTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(FILL.formatted(100_000));
                rankings(statement, md5(statement, "m7"), md5(statement, "p7"));
                lists(statement);
            } finally {
                connection.rollback();
            }
        }
    }

    private void rankings(Statement statement, String many, String some) throws SQLException {
        String ranking = model + "/ranking?";
        String ofProduct = ranking + "productId=" + id(product);
        isNeverReadWhole(statement, ranking + "limit=2", 1, 2, many, "3");
        isNeverReadWhole(statement, ofProduct + "&limit=2", 1, 2, many, some, "3");
        String cursor = admin().get(ofProduct + "&limit=1").path("nextCursor");
        isNeverReadWhole(statement, ofProduct + "&limit=1&cursor=" + cursor, 1, 2, many, some, "7", "7", ID, "2");
        isNeverReadWhole(statement, ofProduct, 2, 3, many, some, "51");
        isNeverReadWhole(statement, ofProduct + "&weights=cost:2", 1, 2, many, some);
        String then = ofProduct + "&asOf=" + INSTANT;
        isNeverReadWhole(statement, then, 2, 3, some, some, some, INSTANT, many, INSTANT, some);
    }

    private static void lists(Statement statement) throws SQLException {
        for (String filter : List.of("modelId", "featureId", "roadmapItemId", "productId", "productLineId")) {
            isNeverReadWhole(statement, "/api/v1/scores?" + filter + "=" + ID, 0, 1, ID, "51");
        }
    }
}
