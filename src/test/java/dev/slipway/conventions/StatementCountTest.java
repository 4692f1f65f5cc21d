package dev.slipway.conventions;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many statements requests cost; the entry of the change log is one more for each change. */
@SlipwayTest
class StatementCountTest {

    private static void costs(int statements, int status, Supplier<Response> exchange) {
        List<String> sent = Statements.during(() -> exchange.get().then().statusCode(status));
        assertEquals(statements, sent.size(), String.join("\n", sent));
    }

    @ParameterizedTest
    @CsvSource({
        "1, /api/v1/products/{id}",
        "1, /api/v1/products/{id}?include=productLine",
        "1, /api/v1/products/{id}/overview",
        "1, /api/v1/products/{id}/history",
        "1, /api/v1/products/{id}/transitions",
        "1, /api/v1/products/{id}?asOf=9999-01-01T00:00:00Z",
        "1, /api/v1/products",
        "1, /api/v1/products?include=productLine&q=counted&sort=-name",
        "2, /api/v1/products?total=true",
        "1, /api/v1/releases?include=product",
    })
    void readingCostsOneStatementAndATotalAnother(int statements, String path) {
        String id = Samples.id(Samples.product("counted"));
        costs(statements, 200, () -> admin().get(path.replace("{id}", id)));
        // what is confidential is hidden by the same statement
        String viewer = Account.of("VIEWER").token();
        as(viewer).get("/api/v1/me");
        costs(statements, 200, () -> as(viewer).get(path.replace("{id}", id)));
    }

    @Test
    void creatingCostsOneStatement() {
        costs(1, 201, () -> admin().body(Map.of("key", Api.key(), "name", "n")).post(Samples.PRODUCTS));
    }

    @Test
    void changingCostsTwoStatementsAndAChangeOfNothingOne() {
        String path = Samples.product("before");
        costs(2, 200, () -> Samples.patch(Map.of("name", "after")).patch(path));
        costs(1, 200, () -> Samples.patch(Map.of("name", "after")).patch(path));
        costs(2, 200, () -> Samples.overriding().body(Map.of("to", "ANALYSIS")).post(path + "/transitions"));
        costs(2, 204, () -> Samples.overriding().delete(path));
    }

    @Test
    void aRefusedRequestCostsNoStatement() {
        costs(0, 422, () -> admin().body(Map.of("key", "AB", "name", "")).post(Samples.PRODUCTS));
        costs(0, 400, () -> admin().get(Samples.PRODUCTS + "?nonsense=1"));
    }
}
