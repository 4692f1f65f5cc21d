package dev.slipway.security;

import static dev.slipway.security.Hidden.EDITORS_OUTSIDE;
import static dev.slipway.security.Hidden.INSIDE;
import static dev.slipway.security.Hidden.OPERATIONS;
import static dev.slipway.security.Hidden.READERS_OUTSIDE;
import static dev.slipway.security.Hidden.TABLE;
import static dev.slipway.security.PermissionMatrixTest.area;
import static dev.slipway.security.Visitor.ADMIN;
import static dev.slipway.security.Visitor.APPROVER;
import static dev.slipway.security.Visitor.EDITOR;
import static dev.slipway.security.Visitor.MEMBER;
import static dev.slipway.security.Visitor.PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.SCRIPT;
import static dev.slipway.security.Visitor.VIEWER;
import static dev.slipway.testing.Api.admin;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.security.PermissionMatrixTest.Operation;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Document;
import dev.slipway.testing.Records;
import dev.slipway.testing.SlipwayTest;
import io.restassured.response.Response;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation on what is confidential, called from outside and from inside: outside there is no such record. */
@SlipwayTest
class ConfidentialMatrixTest {

    private static final Set<Visitor> EDITORS = Set.of(MEMBER, SCRIPT, PRODUCT_TOKEN);
    private static final Map<String, Object> CONFIDENTIAL = Map.of("confidential", true);
    private static final Document DOCUMENT = Document.committed();

    static Stream<Operation> onRecordsOfAProduct() {
        return OPERATIONS.stream().filter(Operation::onARecord).filter(Hidden::isOfAProduct);
    }

    /** Those on what can be confidential where its product is not, and on what is a part of that. */
    static Stream<Operation> onWhatIsConfidentialByItself() {
        return onRecordsOfAProduct().filter(canBeConfidential());
    }

    /** Those on what has an owner, who is the editor. */
    static Stream<Operation> onWhatHasAnOwner() {
        return OPERATIONS.stream().filter(Operation::onARecord).filter(RightState::isOwned);
    }

    static Stream<Operation> lists() {
        return OPERATIONS.stream().filter(Hidden::isList);
    }

    static Stream<Operation> listsOfWhatIsConfidentialByItself() {
        return lists().filter(canBeConfidential());
    }

    private static Predicate<Operation> canBeConfidential() {
        return operation -> {
            Set<String> fields = DOCUMENT.fields(operation.resource());
            boolean product = operation.resource().equals("products");
            return !product && (fields.contains("confidential") || fields.contains("launchPlanId"));
        };
    }

    @ParameterizedTest
    @MethodSource("onRecordsOfAProduct")
    void aRecordOfAConfidentialProductExistsForItsTeamAndAdministratorsOnly(Operation operation) {
        Place place = confidential(operation);
        if (operation.id().equals("restoreProduct")) place = place.withoutTeam();
        String product = place.product();
        existsInsideOnly(operation, operation.success(), place, record -> hide("products", product));
    }

    @ParameterizedTest
    @MethodSource("onWhatIsConfidentialByItself")
    void aRecordThatIsConfidentialByItselfAndItsPartsExistForTheTeamAndAdministratorsOnly(Operation operation) {
        existsInsideOnly(operation, success(operation), Place.common(), record -> hide(operation.resource(), record));
    }

    @ParameterizedTest
    @MethodSource("onWhatHasAnOwner")
    void aRecordOfNoProductThatIsConfidentialExistsForItsOwnerAndAdministratorsOnly(Operation operation) {
        Place place = Place.common();
        Subject subject = Subject.of(
                operation, place.product(), record -> Records.patch(RightState.stakeholder(record), CONFIDENTIAL)
                        .statusCode(200));
        Entry entry = TABLE.get(operation.id());
        // those who would be let in if it were theirs or not confidential
        List<Visitor> outside = Stream.of(VIEWER, APPROVER, MEMBER, SCRIPT, PRODUCT_TOKEN)
                .filter(visitor ->
                        operation.changes() ? entry.lets(EDITOR) && EDITORS.contains(visitor) : entry.lets(visitor))
                .toList();
        List<Visitor> inside = operation.changes() ? List.of(EDITOR) : List.of(EDITOR, ADMIN);
        Request request = operation.request(place.product(), subject);
        assertEquals(List.of(), wrong(operation, place, request, outside, inside, success(operation)));
    }

    /** What is confidential by itself is not merged into what is not. */
    private static int success(Operation operation) {
        return operation.path().endsWith("/merge") ? 409 : operation.success();
    }

    /** Around a confidential product, or one to be: a product itself, and one that was shared before. */
    private static Place confidential(Operation operation) {
        boolean before = Set.of("products", "share-links").contains(operation.resource());
        return before ? Place.of(Records.product()) : Place.confidential();
    }

    private static void existsInsideOnly(Operation operation, int success, Place place, Consumer<String> hide) {
        Entry entry = TABLE.get(operation.id());
        Request request = operation.request(place.product(), Subject.of(operation, place.product(), hide));
        // one change is enough, after which the record is no longer in its right state
        Collection<Visitor> inside = operation.changes() ? Set.of(editorInside(entry)) : INSIDE;
        assertEquals(List.of(), wrong(operation, place, request, outside(operation, entry), inside, success));
    }

    /** What is answered other than 404 outside, and inside other than by the table. */
    private static List<String> wrong(
            Operation operation,
            Place place,
            Request request,
            Collection<Visitor> outside,
            Collection<Visitor> inside,
            int success) {
        Entry entry = TABLE.get(operation.id());
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : outside) {
            int status = request.answer(visitor.token(place, area(operation))).statusCode();
            if (status != 404) wrong.add(visitor + " " + status + " instead of 404");
        }
        for (Visitor visitor : inside) {
            int status = request.answer(visitor.token(place, area(operation))).statusCode();
            int expected = entry.status(visitor, success);
            if (status != expected) wrong.add(visitor + " " + status + " instead of " + expected);
        }
        return wrong;
    }

    /** Those who would be let in if it were not confidential, or told why not. */
    private static Set<Visitor> outside(Operation operation, Entry entry) {
        if (!operation.changes()) return READERS_OUTSIDE;
        return entry.permitted() == Permitted.BY_APPROVERS ? Set.of(APPROVER) : EDITORS_OUTSIDE;
    }

    private static Visitor editorInside(Entry entry) {
        return Stream.of(MEMBER, PRODUCT_TOKEN, ADMIN)
                .filter(entry::lets)
                .findFirst()
                .orElse(MEMBER);
    }

    @ParameterizedTest
    @MethodSource("lists")
    void listsTotalsAndExportsHoldRecordsOfAConfidentialProductForItsTeamAndAdministratorsOnly(Operation operation) {
        Place place = confidential(operation);
        isListedInsideOnly(operation, place, record -> hide("products", place.product()));
    }

    @ParameterizedTest
    @MethodSource("listsOfWhatIsConfidentialByItself")
    void listsTotalsAndExportsHoldWhatIsConfidentialByItselfForTheTeamAndAdministratorsOnly(Operation operation) {
        isListedInsideOnly(operation, Place.common(), record -> hide(operation.resource(), record));
    }

    private static void isListedInsideOnly(Operation operation, Place place, Consumer<String> hide) {
        String live = Subject.make(operation.resource(), place.product()).path();
        hide.accept(live);
        List<String> wrong = new ArrayList<>();
        for (Visitor visitor : Visitor.values()) {
            if (!INSIDE.contains(visitor) && !READERS_OUTSIDE.contains(visitor)) continue;
            Response list = Request.read(operation.path() + "?total=true&id=" + Records.id(live))
                    .answer(visitor.token(place, area(operation)));
            int expected = INSIDE.contains(visitor) ? 1 : 0;
            Response export = Request.read(operation.path() + "/export?as=json&id=" + Records.id(live))
                    .answer(visitor.token(place, area(operation)));
            List<Integer> found = List.of(list.path("total"), list.path("items.size()"), export.path("size()"));
            if (!found.equals(List.of(expected, expected, expected))) wrong.add(visitor + " " + found);
        }
        assertEquals(List.of(), wrong);
    }

    /** Makes a record confidential, or what it is a part of. */
    private static void hide(String resource, String record) {
        if (DOCUMENT.fields(resource).contains("confidential")) {
            Records.patch(record, CONFIDENTIAL).statusCode(200);
            return;
        }
        String plan = admin().get(record).path("launchPlanId");
        if (plan == null) {
            plan = Records.id(Records.create(
                    "launch-plans", Bodies.of("launch-plans", Place.common().product())));
            Records.patch(record, Map.of("launchPlanId", plan)).statusCode(200);
        }
        Records.patch("/api/v1/launch-plans/" + plan, CONFIDENTIAL).statusCode(200);
    }
}
