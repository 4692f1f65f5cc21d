package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.data.Fields;
import dev.slipway.data.Repository;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import dev.slipway.value.Uuid7;
import io.quarkus.arc.All;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Confidential stakeholders, wherever records refer to stakeholders; a resource to come is here by itself. */
@SlipwayTest
class HiddenStakeholderTest {

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private String stranger;

    @BeforeEach
    void somebodyWhoMayChangeRecordsOfEveryProduct() {
        stranger = Tokens.secret(List.of("EDITOR"), Map.of());
    }

    private static String confidential() {
        return create(
                "stakeholders",
                Map.of("kind", "ORGANISATION", "function", "PARTNER", "name", "秘 Secret", "confidential", true));
    }

    private static String answer(Response response) {
        return response.statusCode()
                + response.asString()
                        .replaceAll("\"traceId\":\"[^\"]*\"", "")
                        .replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "{id}");
    }

    @Test
    void aReferenceToOneIsAnsweredLikeOneToNothing() {
        String secret = id(confidential());
        for (Referring referring : Referring.all(repositories)) {
            List<String> answers = new ArrayList<>();
            for (String id : List.of(secret, Uuid7.next().toString())) {
                Map<String, Object> body = new HashMap<>(Bodies.of(referring.resource(), Records.product()));
                body.put(referring.field(), referring.list() ? List.of(id) : id);
                answers.add(answer(as(stranger).body(body).post("/api/v1/" + referring.resource())));
            }
            assertEquals(answers.get(1), answers.get(0), referring.toString());
            assertTrue(answers.get(0).startsWith("422"), referring + answers.get(0));
        }
    }

    @Test
    void aRecordThatSaysSoMuchOfOneIsHiddenWithIt() {
        int hidden = 0;
        for (Referring referring : Referring.all(repositories)) {
            if (!hides(referring)) continue;
            String record = referring.create(confidential(), Records.product(), "文");
            String list = "/api/v1/" + referring.resource() + "?total=true&id=" + id(record);
            for (String path : List.of(record, record + "/history", record + "?asOf=9999-01-01T00:00:00Z"))
                assertEquals(404, as(stranger).get(path).statusCode(), path);
            as(stranger).get(list).then().statusCode(200).body("total", equalTo(0));
            hidden++;
        }
        assertTrue(hidden >= 3, "the walk found too little: " + hidden);
    }

    private boolean hides(Referring referring) {
        Fields fields = repositories.stream()
                .filter(repository -> repository.resource().equals(referring.resource()))
                .findFirst()
                .orElseThrow()
                .fields();
        return fields.includes().stream()
                        .anyMatch(include ->
                                include.hides() && include.by().getName().equals(referring.field()))
                || fields.lists().stream()
                        .anyMatch(list -> list.hides() && list.by().getName().equals(referring.field()));
    }
}
