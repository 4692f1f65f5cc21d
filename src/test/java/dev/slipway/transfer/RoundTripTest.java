package dev.slipway.transfer;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static dev.slipway.testing.Records.product;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.SlipwayTest;
import io.restassured.path.json.JsonPath;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an export wrote, an import finds unchanged. */
@SlipwayTest
class RoundTripTest {

    private static final Map<String, String> TYPES =
            Map.of("csv", Importer.CSV, "xlsx", Book.TYPE, "json", Importer.JSON, "ndjson", Importer.NDJSON);

    /** A record exported in a form and imported again. */
    private static JsonPath back(String resource, String path, String form) {
        byte[] file = admin().accept("*/*")
                .get("/api/v1/" + resource + "/export?as=" + form + "&id=" + id(path))
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        Object content = form.equals("json") ? new String(file, StandardCharsets.UTF_8) : file;
        String id = Importer.upload("x." + form, TYPES.get(form), content, "&resource=" + resource)
                .statusCode(201)
                .extract()
                .path("id");
        JsonPath ended = Importer.run(id, Map.of("mode", "UPDATE"));
        assertEquals(List.of(), Importer.codes(id));
        return ended;
    }

    private static void comesBack(String resource, Map<String, ?> said, String form) {
        String path = create(resource, said);
        assertEquals(1, back(resource, path, form).getInt("progress.unchanged"), form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json", "ndjson"})
    void amountsKeepTheirDecimals(String form) {
        comesBack("price-plans", Bodies.of("price-plans", product()), form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json", "ndjson"})
    void recordsInRecordsMayBeAbsent(String form) {
        Map<String, Object> channel = new HashMap<>(Bodies.of("distribution-channels", product()));
        channel.put("target", Map.of("units", "100"));
        comesBack("distribution-channels", channel, form);
    }

    @ParameterizedTest
    @ValueSource(strings = {"csv", "xlsx", "json", "ndjson"})
    void textsKeepEveryCharacter(String form) {
        String text = "'=1 \u0001\uFFFE _x0041_ \"引号\" ; 😀 שלום\r\n\te\u0301";
        comesBack("product-lines", Map.of("key", Api.key(), "name", text, "description", "'" + text), form);
    }
}
