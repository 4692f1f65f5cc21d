package dev.slipway.workspace;

import static dev.slipway.testing.Api.ADMIN;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Exports that somebody uploads here, where there is too much already for any to be brought in. */
@SlipwayTest
class BringInTest {

    private static final String ZIP = "application/zip";
    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig()
                    .appendDefaultContentCharsetToContentTypeIfUndefined(false)
                    .encodeContentTypeAs(ZIP, ContentType.BINARY));

    private static ValidatableResponse upload(String token, byte[] archive, String parameters) {
        return as(token)
                .config(AS_IT_IS)
                .contentType(ZIP)
                .body(archive)
                .post("/api/v1/imports?filename=workspace.zip" + parameters)
                .then();
    }

    private static byte[] export() {
        return admin().accept("*/*").get("/api/v1/export").asByteArray();
    }

    @Test
    void anExportIsFoundToBeOneAndIsNotStartedWhereAnybodyHasEnteredAnything() {
        Records.product();
        String uploaded = upload(ADMIN, export(), "")
                .statusCode(201)
                .body("found.format", equalTo("workspace"))
                .extract()
                .header("Location");
        String start = uploaded.substring(uploaded.indexOf("/api/")) + "/start";
        admin().header("Accept-Language", "zh")
                .body(Map.of())
                .post(start)
                .then()
                .statusCode(409)
                .body("code", equalTo("WORKSPACE_NOT_EMPTY"))
                .body("detail", containsString("product"));
        admin().body(Map.of("resource", "products", "sheet", "1"))
                .post(start)
                .then()
                .statusCode(422)
                .body("errors", hasSize(2))
                .body("errors.code", everyItem(equalTo("WORKSPACE_WHOLE")));
        upload(ADMIN, export(), "&start=true").statusCode(409);
    }

    @Test
    void whatIsNoExportIsRefusedWhenItIsUploaded() {
        byte[] archive = export();
        upload(ADMIN, Arrays.copyOf(archive, archive.length - 10), "")
                .statusCode(422)
                .body("errors[0].code", equalTo("WORKSPACE_BROKEN"));
        upload(ADMIN, Unpacked.of(archive).with("../evil", new byte[1]).packed(), "")
                .statusCode(422)
                .body("errors[0].code", equalTo("WORKSPACE_ENTRY_UNKNOWN"));
        upload(ADMIN, archive, "&resource=products").statusCode(400).body("errors[0].code", equalTo("WORKSPACE_WHOLE"));
    }

    @Test
    void onlyAnAdministratorWhomNothingRestrictsBringsOneIn() {
        byte[] archive = export();
        for (String token : List.of(
                Tokens.secret(List.of("EDITOR", "APPROVER"), Map.of()),
                Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("workspace:read", "catalog:write"))),
                Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(Records.product())))))) {
            upload(token, archive, "").statusCode(403);
        }
        String narrow = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("workspace:write")));
        assertEquals(201, upload(narrow, archive, "").extract().statusCode());
    }
}
