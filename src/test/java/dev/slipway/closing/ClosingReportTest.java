package dev.slipway.closing;

import static dev.slipway.reviews.Launches.launched;
import static dev.slipway.reviews.Launches.planned;
import static dev.slipway.reviews.Launches.reviewed;
import static dev.slipway.reviews.Launches.said;
import static dev.slipway.reviews.Launches.sold;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.is;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The closing report of a launch over HTTP, in its forms and languages. */
@SlipwayTest
class ClosingReportTest {

    private static ValidatableResponse get(String plan, String accept, String query) {
        return admin().accept(accept).get(plan + "/closing-report" + query).then();
    }

    private static String markdown(String plan, String language) {
        byte[] body = admin().get(plan + "/closing-report?format=md&language=" + language)
                .asByteArray();
        return new String(body, StandardCharsets.UTF_8);
    }

    private static byte[] pdf(String plan, String language) {
        return admin().get(plan + "/closing-report?format=pdf&language=" + language)
                .asByteArray();
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "application/json, '', application/json;charset=UTF-8",
        "*/*, '', application/json;charset=UTF-8",
        "text/markdown, '', text/markdown;charset=UTF-8",
        "application/pdf, '', application/pdf",
        "'text/html,application/xhtml+xml,*/*;q=0.8', '', application/pdf",
        "application/json, ?format=pdf, application/pdf",
        "application/pdf, ?format=md, text/markdown;charset=UTF-8",
    })
    void theFormIsTheOneThatIsAskedForAndTheParameterGoesFirst(String accept, String query, String type) {
        get(planned(), accept, query)
                .statusCode(200)
                .contentType(equalTo(type))
                .header("Content-Disposition", startsWith("inline; filename=\"closing-report."));
    }

    @Test
    void thereIsNoOtherFormAndNoOtherLanguage() {
        String plan = planned();
        get(plan, "image/png", "").statusCode(406).body("code", equalTo("NOT_ACCEPTABLE"));
        get(plan, "*/*", "?format=docx").statusCode(400);
        get(plan, "*/*", "?language=fr").statusCode(400).body("errors.parameter", contains("language"));
    }

    @Test
    void withoutAReviewItIsADraftOfWhatIsKnown() {
        String plan = launched();
        get(plan, "application/json", "")
                .body("draft", is(true))
                .body("review", nullValue())
                .body("launch.goLive", equalTo("2026-03-01"))
                .body("launch.launch", equalTo("2026-03-10"))
                .body("objectives.name", contains("收入 Revenue", "用户 Users"))
                .body("objectives[0].attained", nullValue())
                .body("sales.units.undefined", equalTo("NO_MONTH_COMPARED"));
    }

    @Test
    void ofADraftItSaysWhatIsSaidNowAndOfAFinalReviewWhatWasSaidThen() {
        String plan = launched();
        create("launch-reviews", said(plan, Map.of()));
        sold(plan);
        patch(plan, Map.of("objectives", List.of(dev.slipway.reviews.Launches.USERS)))
                .statusCode(200);
        get(plan, "application/json", "")
                .body("draft", is(true))
                .body("objectives.name", contains("用户 Users"))
                .body("objectives[0].attained", equalTo("PARTLY"))
                .body("sales.units.actual", equalTo("174.5"));
        String reviewed = launched();
        reviewed(reviewed);
        sold(reviewed);
        get(reviewed, "application/json", "")
                .body("draft", is(false))
                .body("objectives.attained", contains("YES", "PARTLY"))
                .body("review.lessons.category", contains("FORECAST"))
                .body("sales.units.undefined", equalTo("NO_MONTH_COMPARED"));
    }

    @Test
    void itCountsFeedbackAndAdjustmentsAsTheyWereWhenTheReviewBecameFinal() {
        String plan = launched();
        String product = "/api/v1/products/" + admin().get(plan).path("productId");
        opinion(plan, product);
        Map<String, Object> adjustment = new HashMap<>(Bodies.of("launch-adjustments", product));
        adjustment.put("launchPlanId", id(plan));
        create("launch-adjustments", adjustment);
        get(plan, "application/json", "")
                .body("feedback.total", equalTo(1))
                .body("feedback.bySentiment", equalTo(Map.of("NEGATIVE", 1)))
                .body("feedback.bySeverity", equalTo(Map.of("MAJOR", 1)))
                .body("adjustments.total", equalTo(1))
                .body("adjustments.byKind", equalTo(Map.of("ACTIVITY", 1)))
                .body("adjustments.byStatus", equalTo(Map.of("PROPOSED", 1)));
        get(plan, "text/markdown", "?language=en").body(containsString("Negative 1"), containsString("Proposed 1"));
        get(plan, "text/markdown", "?language=zh").body(containsString("负面 1"), containsString("已提出 1"));
        String review = reviewed(plan);
        admin().get(review).then().body("course.feedback.total", equalTo(1));
        opinion(plan, product);
        get(plan, "application/json", "").body("draft", is(false)).body("feedback.total", equalTo(1));
    }

    private static void opinion(String plan, String product) {
        Map<String, Object> feedback = new HashMap<>(Bodies.of("feedback", product));
        feedback.put("launchPlanId", id(plan));
        create("feedback", feedback);
    }

    @Test
    void itSaysThatItsForecastWasMadeAfterSalesBegan() {
        String plan = launched();
        sold(plan);
        get(plan, "application/json", "").body("sales.madeAfterSales", is(false));
        Map<String, Object> forecast = new HashMap<>(Bodies.of("sales-forecasts", product()));
        forecast.put("launchPlanId", id(plan));
        create("sales-forecasts", forecast);
        get(plan, "application/json", "").body("sales.madeAfterSales", is(true));
        get(plan, "text/markdown", "?language=en").body(containsString("made after sales had begun"));
    }

    @Test
    void markdownIsInBothLanguagesAndMarkedWhileItIsADraft() {
        String plan = launched();
        create("launch-reviews", said(plan, Map.of()));
        sold(plan);
        String english = markdown(plan, "en-GB");
        assertTrue(english.startsWith("# 上市 Launch\n\n> **DRAFT 草稿**\n"), english);
        assertTrue(english.contains("- **Technical go-live**: 2026-03-01\n- **Market launch**: 2026-03-10\n"), english);
        assertTrue(english.contains("| 收入 Revenue 净收入 Net | 100.50 CNY | 99.50 CNY | Yes | 差一点 Close |"), english);
        assertTrue(english.contains("| 2026-04 | 7 / 30 | 310 | 84.5 | 3,100.00 | 845.00 |"), english);
        String chinese = markdown(plan, "zh");
        assertTrue(chinese.contains("## 目标达成情况\n"), chinese);
        assertTrue(chinese.contains("| 预测 | 按日预测 Forecast by day |"), chinese);
    }

    @ParameterizedTest
    @CsvSource({"en, Results against objectives, Page", "zh, 目标达成情况, 页"})
    void thePdfReadsInBothLanguages(String language, String heading) throws IOException {
        String plan = launched();
        reviewed(plan);
        String text = text(pdf(plan, language));
        assertTrue(text.contains(heading), text);
        assertTrue(text.contains("按日预测 Forecast by day"), text);
        assertTrue(!text.contains("草稿"), text);
        assertTrue(text(pdf(planned(), language)).contains("草稿"));
    }

    @Test
    void theSameIsTheSameBytesAndNotSentTwice() {
        String plan = launched();
        sold(plan);
        assertArrayEquals(pdf(plan, "zh"), pdf(plan, "zh"));
        for (String format : List.of("json", "md", "pdf")) {
            String query = "/closing-report?format=" + format;
            String etag = admin().get(plan + query).header("ETag");
            admin().header("If-None-Match", etag).get(plan + query).then().statusCode(304);
            // JSON says the same in all languages
            int inChinese = format.equals("json") ? 304 : 200;
            admin().header("If-None-Match", etag)
                    .get(plan + query + "&language=zh")
                    .then()
                    .statusCode(inChinese);
        }
        String etag = admin().get(plan + "/closing-report?format=pdf").header("ETag");
        patch(plan, Map.of("name", "别名 Another")).statusCode(200);
        get(plan, "application/pdf", "").header("ETag", not(equalTo(etag)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"🚀 <b>x</b> | `y` [z](javascript:1) ﷽ مرحبا \u202Eevil", "퟿\uFFFD 𠮷 ﬁ ½", "# \u200b- 1. *"})
    void hostileTextIsShownAsText(String hostile) throws IOException {
        String plan = launched();
        create("launch-reviews", said(plan, Map.of("summary", hostile.repeat(40), "worked", List.of(hostile))));
        String markdown = markdown(plan, "en");
        String unescaped = markdown.replaceAll("\\\\.", "");
        assertTrue(!unescaped.contains("<b>") && !unescaped.contains("]("), markdown);
        assertTrue(!markdown.contains("\u202E"), markdown);
        assertTrue(!text(pdf(plan, "en")).isEmpty());
    }

    @Test
    void theReportOfAConfidentialPlanIsHidden() {
        String plan = launched();
        String viewer = Account.of("VIEWER").token();
        as(viewer).get(plan + "/closing-report").then().statusCode(200);
        patch(plan, Map.of("confidential", true)).statusCode(200);
        as(viewer).get(plan + "/closing-report").then().statusCode(404);
    }

    @Test
    void itCostsEightStatementsWhateverTheSize() {
        String small = planned();
        String large = launched();
        create("launch-reviews", said(large, Map.of("lessons", lessons(60))));
        sold(large);
        for (String plan : List.of(small, large)) {
            List<String> sent = Statements.during(() -> admin().get(plan + "/closing-report?format=pdf"));
            assertEquals(8, sent.size(), String.join("\n", sent));
        }
    }

    private static List<Map<String, String>> lessons(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(i -> Map.of("category", "OTHER", "text", "第 " + i + " 条 Lesson " + i))
                .toList();
    }

    @Test
    void theNameOfTheFileIsTheNameOfThePlan() {
        get(planned(), "application/pdf", "")
                .header("Content-Disposition", containsString("filename*=UTF-8''%E4%B8%8A%E5%B8%82%20Launch.pdf"));
    }
}
