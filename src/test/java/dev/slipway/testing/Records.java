package dev.slipway.testing;

import static dev.slipway.testing.Api.admin;

import io.restassured.response.ValidatableResponse;
import java.util.Map;

/** Records that tests make and change through HTTP as the administrator. */
public final class Records {

    /** The media type of PATCH, in UTF-8 whatever the characters of a test. */
    public static final String MERGE_PATCH = "application/merge-patch+json;charset=UTF-8";

    private Records() {}

    /** The path of a new product. */
    public static String product() {
        return create("products", Map.of("key", Api.key(), "name", "Quick"));
    }

    /** The path of a new product line. */
    public static String line() {
        return create("product-lines", Map.of("key", Api.key(), "name", "Family"));
    }

    /** The path of a new person. */
    public static String person() {
        return create("people", Map.of("name", "林晓雯"));
    }

    /** The path of a new record. */
    public static String create(String resource, Map<String, ?> body) {
        String location = post(resource, body).statusCode(201).extract().header("Location");
        return location.substring(location.indexOf("/api/v1/"));
    }

    public static ValidatableResponse post(String resource, Map<String, ?> body) {
        return admin().body(body).post("/api/v1/" + resource).then();
    }

    public static ValidatableResponse patch(String path, Map<String, ?> body) {
        return admin().contentType(MERGE_PATCH)
                .header("If-Match", "*")
                .body(body)
                .patch(path)
                .then();
    }

    public static ValidatableResponse delete(String path) {
        return admin().header("If-Match", "*").delete(path).then();
    }

    public static ValidatableResponse restore(String path) {
        return admin().post(path + "/restore").then();
    }

    public static ValidatableResponse move(String path, Map<String, ?> transition) {
        return admin().header("If-Match", "*")
                .body(transition)
                .post(path + "/transitions")
                .then();
    }

    /** The id at the end of a record's path. */
    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }
}
