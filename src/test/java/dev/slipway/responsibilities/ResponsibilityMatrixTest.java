package dev.slipway.responsibilities;

import static dev.slipway.responsibilities.Given.plan;
import static dev.slipway.responsibilities.Given.responsible;
import static dev.slipway.responsibilities.Given.stakeholder;
import static dev.slipway.responsibilities.Given.task;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static dev.slipway.testing.Records.product;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Hostile;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The matrix of responsibilities over HTTP, in its forms. */
@SlipwayTest
class ResponsibilityMatrixTest {

    private static final String MATRIX = "/api/v1/responsibilities/matrix";

    private String product;
    private String plan;

    @BeforeEach
    void aPlan() {
        product = product();
        plan = plan(product);
    }

    private static Response get(String query) {
        Response response = admin().get(MATRIX + query);
        response.then().statusCode(200);
        return response;
    }

    private static String text(String query) {
        return new String(get(query).asByteArray(), StandardCharsets.UTF_8);
    }

    @Test
    void lettersStandWhereSubjectAndStakeholderMeet() {
        String task = task(plan, "t", "2027-01-29");
        String sales = stakeholder("乙");
        String legal = stakeholder("甲", Map.of("function", "LEGAL"));
        for (String role : List.of("INFORMED", "ACCOUNTABLE", "RESPONSIBLE")) responsible(plan, legal, role);
        responsible(task, sales, "RESPONSIBLE");
        for (String query : List.of("?productId=" + id(product), "?launchPlanId=" + id(plan))) {
            get(query)
                    .then()
                    .body("columns.stakeholderId", contains(id(sales), id(legal)))
                    .body("rows.link", contains(plan, task))
                    .body("rows[0].cells.stakeholderId", contains(id(legal)))
                    .body("rows[0].cells.letters", contains("RAI"))
                    .body("rows[1].cells.letters", contains("R"));
        }
        String csv = text("?format=csv&productId=" + id(product));
        assertEquals(
                "\uFEFFsubject,subjectId,name,status,dueOn,乙,甲\r\nLAUNCH_PLAN,\"" + id(plan)
                        + "\",\"Launch 上市\",DRAFT,,,R/A/I\r\nLAUNCH_TASK,\"" + id(task) + "\",t,OPEN,2027-01-29,R,\r\n",
                csv);
        String markdown = text("?format=md&language=zh&productId=" + id(product));
        assertTrue(markdown.startsWith("# 责任分工矩阵 · Quick\n"), markdown);
        assertTrue(markdown.contains("\n| 上市清单任务 | t | 2027-01-29 | R |  |\n"), markdown);
        assertTrue(markdown.contains("\n- 上市清单任务 t: 无人负责（A）\n"), markdown);
    }

    @Test
    void whatIsNoLongerOpenIsShownWhereOneAsksForIt() {
        String task = task(plan, "t", "2027-01-29");
        move(task, Map.of("to", "DONE")).statusCode(200);
        get("?launchPlanId=" + id(plan)).then().body("rows.link", contains(plan));
        get("?closed=true&launchPlanId=" + id(plan)).then().body("rows.link", contains(plan, task));
    }

    @Test
    void noNameBreaksATable() {
        for (String name : Hostile.TITLES) {
            String hostile = name.codePoints()
                    .limit(200)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            responsible(plan, stakeholder(hostile + " | `code` \n# x"), "INFORMED");
        }
        patch(plan, Map.of("name", "=1+1 | x\n**y**")).statusCode(200);
        int people = Hostile.TITLES.size();
        String markdown = text("?format=md&launchPlanId=" + id(plan));
        List<String> rows =
                markdown.lines().filter(line -> line.startsWith("|")).toList();
        assertEquals(3, rows.size(), markdown);
        for (String row : rows) {
            assertEquals(
                    3 + people + 1,
                    row.replace("\\\\", "")
                            .replace("\\|", "")
                            .chars()
                            .filter(c -> c == '|')
                            .count(),
                    row);
        }
        assertEquals(1, markdown.lines().filter(line -> line.startsWith("# ")).count());
        assertTrue(
                rows.get(2).contains("=1+1 \\| x \\*\\*y\\*\\*") || rows.get(2).contains("\\=1+1"), rows.get(2));
        String csv = text("?format=csv&launchPlanId=" + id(plan));
        assertTrue(csv.contains("\"'=1+1 | x\n**y**\""), csv);
        assertTrue(csv.contains("'＝cmd|' /C calc'!A0 |"), csv);
    }

    @Test
    void whoIsCalledAlikeIsToldApart() {
        responsible(plan, stakeholder("李伟", Map.of("title", "总监")), "INFORMED");
        responsible(plan, stakeholder("李伟", Map.of("title", "经理")), "INFORMED");
        responsible(plan, stakeholder("李伟", Map.of("title", "经理")), "INFORMED");
        responsible(plan, stakeholder("王芳"), "INFORMED");
        String head =
                text("?format=csv&launchPlanId=" + id(plan)).lines().findFirst().orElseThrow();
        Set<String> columns = new HashSet<>(Arrays.asList(head.split(",(?! )")));
        assertEquals(9, columns.size(), head);
        assertTrue(columns.containsAll(Set.of("王芳", "\"李伟 (总监)\"")), head);
    }

    @ParameterizedTest
    @CsvSource({
        "*/*, '', application/json",
        "text/csv, '', text/csv",
        "text/markdown, '', text/markdown",
        "text/csv, &format=md, text/markdown",
        "application/pdf, &format=json, application/json",
    })
    void theFormIsTheOneThatIsAskedFor(String accept, String query, String type) {
        admin().accept(accept)
                .get(MATRIX + "?productId=" + id(product) + query)
                .then()
                .statusCode(200)
                .contentType(startsWith(type + ";charset=UTF-8"))
                .header("Content-Disposition", containsString("responsibilities."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/pdf", "image/png"})
    void thereIsNoOtherForm(String accept) {
        admin().accept(accept).get(MATRIX + "?productId=" + id(product)).then().statusCode(406);
    }

    @Test
    void aReaderWhoHasItAlreadyIsToldSo() {
        String etag = get("?productId=" + id(product)).header("ETag");
        admin().header("If-None-Match", etag)
                .get(MATRIX + "?productId=" + id(product))
                .then()
                .statusCode(304);
        responsible(plan, stakeholder("甲"), "INFORMED");
        admin().header("If-None-Match", etag)
                .get(MATRIX + "?productId=" + id(product))
                .then()
                .statusCode(200)
                .body("rows[0].cells[0].letters", equalTo("I"));
    }

    @ParameterizedTest
    @CsvSource({"'',productId", "?closed=perhaps,closed", "?format=xls,format", "?productId=%s&language=fr,language"})
    void aWrongParameterIsRefusedByItsName(String query, String parameter) {
        admin().get(MATRIX + query.formatted(id(product)))
                .then()
                .statusCode(400)
                .body("errors.parameter", contains(parameter));
    }
}
