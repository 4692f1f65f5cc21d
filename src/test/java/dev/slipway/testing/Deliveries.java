package dev.slipway.testing;

import static dev.slipway.testing.Api.admin;

import io.restassured.path.json.JsonPath;
import java.util.Map;
import java.util.function.Predicate;

/** The log of what webhooks were told, as tests read it. */
public final class Deliveries {

    private static final long SECONDS = 30;

    private Deliveries() {}

    /** The id of the delivery of a new test event of a webhook, which is over. */
    public static String tested(String webhook) {
        String id =
                admin().post(webhook + "/test").then().statusCode(200).extract().path("id");
        await(webhook + "/deliveries/" + id + "/details", answer -> !"PENDING".equals(answer.getString("status")));
        return id;
    }

    /** What is answered as soon as it is what is waited for. */
    public static JsonPath await(String path, Predicate<JsonPath> wanted) {
        return await(path, Map.of(), wanted);
    }

    /** The same with parameters. */
    public static JsonPath await(String path, Map<String, ?> parameters, Predicate<JsonPath> wanted) {
        long end = System.nanoTime() + SECONDS * 1_000_000_000;
        while (true) {
            JsonPath answer = admin().queryParams(parameters)
                    .get(path)
                    .then()
                    .statusCode(200)
                    .extract()
                    .jsonPath();
            if (wanted.test(answer)) return answer;
            if (System.nanoTime() > end) throw new AssertionError("not in time: " + answer.prettify());
            Thread.onSpinWait();
        }
    }
}
