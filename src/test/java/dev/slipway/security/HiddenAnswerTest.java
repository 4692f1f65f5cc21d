package dev.slipway.security;

import static dev.slipway.security.Hidden.EDITORS_OUTSIDE;
import static dev.slipway.security.Hidden.INSIDE;
import static dev.slipway.security.Hidden.OF_A_PRODUCT;
import static dev.slipway.security.Hidden.OPERATIONS;
import static dev.slipway.security.Hidden.READERS_OUTSIDE;
import static dev.slipway.security.Hidden.TABLE;
import static dev.slipway.security.PermissionMatrixTest.area;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.security.PermissionMatrixTest.Operation;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Document;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.value.Uuid7;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What those outside are told of a confidential product is what they are told of none. */
@SlipwayTest
class HiddenAnswerTest {

    /** What questions are about. */
    private static final List<String> PARAMETERS = List.of("launchPlanId", "productId");

    /** The id of nothing. */
    private static final String NOTHING = "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f";

    /** References to what is of no product. */
    private static final Pattern OPEN = Pattern.compile("(?i).*(person|stakeholder)Id");

    private static final Document DOCUMENT = Document.committed();

    /** Those that make a record of a product. */
    static Stream<Operation> creations() {
        return OPERATIONS.stream()
                .filter(operation -> operation.changes() && !operation.onARecord())
                .filter(operation -> !operation.path().endsWith("/batch"))
                .filter(operation -> OF_A_PRODUCT.contains(operation.resource()));
    }

    @ParameterizedTest
    @MethodSource("creations")
    void nothingIsMadeOutsideInAConfidentialProductAndItIsAnsweredLikeOneThatIsNotThere(Operation operation) {
        Place place = Place.confidential();
        Map<String, Object> body = new HashMap<>(Bodies.of(operation.resource(), place.product()));
        Map<String, Object> ofNothing = new HashMap<>(body);
        ofNothing.replaceAll(
                (name, value) -> name.endsWith("Id") && !OPEN.matcher(name).matches()
                        ? Uuid7.next().toString()
                        : value);
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : EDITORS_OUTSIDE) {
            String token = visitor.token(place, area(operation));
            Response answer = saying(operation, body).answer(token);
            String nothing = said(saying(operation, ofNothing).answer(token));
            if (answer.statusCode() < 400 || !said(answer).equals(nothing)) {
                wrong.add(visitor + " " + said(answer) + " instead of " + nothing);
            }
        }
        assertEquals(List.of(), wrong);
    }

    /** Those that compute something about a product or a launch plan. */
    static Stream<Operation> questions() {
        return OPERATIONS.stream()
                .filter(operation -> !operation.changes() && !operation.onARecord())
                .filter(operation -> !Hidden.isList(operation))
                .filter(operation -> TABLE.get(operation.id()).lets(MEMBER_OF_OTHER_TEAM))
                .filter(operation -> !TABLE.get(operation.id()).lets(Visitor.WITHOUT_ROLE))
                .filter(operation -> PARAMETERS.stream().anyMatch(name -> DOCUMENT.asks(operation.path(), name)));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void aQuestionAboutAConfidentialProductOrItsLaunchIsAnsweredLikeOneAboutNothing(Operation operation) {
        Place place = Place.confidential();
        Request hidden = question(operation, place.product());
        Request nothing = Request.read(hidden.address().replaceAll("(productId|launchPlanId)=[^&]+", "$1=" + NOTHING));
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : READERS_OUTSIDE) {
            String token = visitor.token(place, area(operation));
            String said = said(hidden.answer(token));
            String expected = said(nothing.answer(token));
            if (!said.equals(expected)) wrong.add(visitor + " " + said + " instead of " + expected);
        }
        for (Visitor visitor : INSIDE) {
            int status = hidden.answer(visitor.token(place, area(operation))).statusCode();
            if (status != operation.success()) wrong.add(visitor + " " + status);
        }
        assertEquals(List.of(), wrong);
    }

    /** One that names the product, whether it must or not. */
    private static Request question(Operation operation, String product) {
        String address = operation.request(product).address();
        return Request.read(address.contains("?") ? address : address + "?productId=" + Records.id(product));
    }

    /** What an answer says, but for the id that was asked about and what each says anew. */
    private static String said(Response answer) {
        return answer.statusCode()
                + answer.asString()
                        .replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "id")
                        .replaceAll("[0-9a-f]{32}", "trace")
                        .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "now");
    }

    private static Request saying(Operation operation, Map<String, Object> body) {
        String address = operation.path().replace("{source}", "s").replace("{externalId}", "none");
        return new Request(operation.method(), address, "application/json", false, body);
    }
}
