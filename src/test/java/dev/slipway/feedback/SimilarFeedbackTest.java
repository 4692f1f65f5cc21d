package dev.slipway.feedback;

import static dev.slipway.feedback.Given.feedback;
import static dev.slipway.feedback.Given.merge;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Likely duplicates, and how PostgreSQL finds them and other feedback among twenty thousand. */
@SlipwayTest
class SimilarFeedbackTest {

    /** A table like the real one, with all its indexes, in a schema that the rollback takes away. */
    private static final String FILL = """
            create schema many;
            create table many.feedback (like public.feedback including all);
            insert into many.feedback (id, version, created_at, created_by, updated_at, updated_by, tags, product_id, launch_plan_id,
                source, received_on, text, sentiment, severity, feature_ids, status, duplicate_count, taken_over_feature_ids)
            select md5('f' || i)::uuid, 1, now(), 'system', now(), 'system', '{}', md5('p' || i % 20)::uuid,
                md5('l' || i % 500)::uuid, (array['SURVEY', 'EMAIL', 'SALES'])[i % 3 + 1], date '2020-01-01' + i % 3000,
                md5(i::text) || ' ' || md5((i + 1)::text), (array['POSITIVE', 'NEUTRAL', 'NEGATIVE'])[i % 3 + 1],
                (array['MAJOR', 'MINOR', 'TRIVIAL'])[i % 3 + 1], array[md5('e' || i % 5000)::uuid], 'TRIAGED', 0, '{}'
            from generate_series(1, 20000) i;
            analyze many.feedback;
            set local search_path to many, public;""";

    private static final String ID = "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";

    @Inject
    DataSource database;

    private static String on(String product, String text) {
        return feedback(product, Map.of("text", text));
    }

    @ParameterizedTest
    @CsvSource({
        "转账到账太慢了要等一个小时,转账到账太慢了，等了一个多小时,希望增加指纹登录",
        "The wallet crashes when I scan a code,THE WALLET crashes whenever I scan a code!,Please add a dark theme",
        "الدفع بطيء جدا في المساء,الدفع بطيء جدا كل مساء,أريد بطاقة",
    })
    void whatBeginsAlikeIsFoundWhateverTheLanguage(String text, String alike, String different) {
        String product = product();
        String feedback = on(product, text);
        String found = on(product, alike);
        on(product, different);
        on(product(), text);
        admin().get(feedback + "/similar")
                .then()
                .statusCode(200)
                .body("feedbackId", equalTo(id(feedback)))
                .body("items.feedback.id", contains(id(found)))
                .body("threshold", equalTo("0.3"))
                .body("formula.name", equalTo("trigram-similarity"));
    }

    @Test
    void theMostSimilarComesFirstAndDuplicatesAndTheTrashAreLeftOut() {
        String product = product();
        String feedback = on(product, "转账到账太慢了要等一个小时");
        String near = on(product, "转账到账太慢了，等了一个多小时");
        String same = on(product, "转账到账太慢了要等一个小时");
        merge(on(product, "转账到账太慢了要等一个小时"), same).statusCode(200);
        delete(on(product, "转账到账太慢了要等一个小时")).statusCode(204);
        admin().get(feedback + "/similar")
                .then()
                .body("items.feedback.id", contains(id(same), id(near)))
                .body("items[0].similarity", equalTo("1.00"));
    }

    @Test
    void textWithoutAWordIsLikeNothing() {
        String product = product();
        on(product, "😤😤😤");
        admin().get(on(product, "😤😤😤") + "/similar").then().statusCode(200).body("items", empty());
    }

    /** The plan of the last statement of a request, with the values in it as literals. */
    private static String plan(Statement statement, String path, int statements, String... values) throws SQLException {
        List<String> sent = Statements.during(() -> admin().get(path).then().statusCode(200));
        assertEquals(statements, sent.size(), () -> path + "\n" + String.join("\n", sent));
        String sql = sent.get(statements - 1);
        assertEquals(values.length, sql.chars().filter(c -> c == '?').count(), sql);
        for (String value : values) sql = sql.replaceFirst("\\?", Matcher.quoteReplacement("'" + value + "'"));
        StringBuilder plan = new StringBuilder(sql).append('\n');
        try (ResultSet lines = statement.executeQuery("explain " + sql)) {
            while (lines.next()) plan.append(lines.getString(1)).append('\n');
        }
        assertFalse(plan.toString().contains("Seq Scan"), path + "\n" + plan);
        return plan.toString();
    }

    @Test
    void nothingReadsTheWholeTable() throws SQLException {
        String feedback = on(product(), "text");
        on(product(), "text");
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            try {
                statement.execute(FILL);
                String alike = plan(statement, feedback + "/similar", 2, ID, "20");
                assertTrue(alike.contains("% "), alike);
                plan(statement, "/api/v1/feedback/summary?productId=" + ID, 1, ID);
                plan(statement, "/api/v1/feedback/summary?launchPlanId=" + ID, 1, ID);
                plan(statement, "/api/v1/feedback?featureId=" + ID, 1, "{" + ID + "}", "51");
                for (String id : List.of("productId", "launchPlanId", "releaseId", "duplicateOfId")) {
                    plan(statement, "/api/v1/feedback?" + id + "=" + ID, 1, ID, "51");
                }
                for (var value : Map.of("source", "EVENT", "sentiment", "NEUTRAL", "severity", "MINOR", "status", "NEW")
                        .entrySet()) {
                    String path = "/api/v1/feedback?" + value.getKey() + "=" + value.getValue();
                    plan(statement, path, 1, value.getValue(), "51");
                }
                plan(statement, "/api/v1/feedback?receivedOnFrom=2026-01-01", 1, "2026-01-01", "51");
                for (String sort : List.of("receivedOn", "-receivedOn", "duplicateCount", "-duplicateCount")) {
                    plan(statement, "/api/v1/feedback?sort=" + sort, 1, "51");
                }
            } finally {
                connection.rollback();
            }
        }
    }
}
