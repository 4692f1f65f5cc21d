package dev.slipway.security;

import static dev.slipway.testing.Records.move;
import static dev.slipway.testing.Records.patch;
import static java.util.Map.entry;

import dev.slipway.security.PermissionMatrixTest.Operation;
import dev.slipway.testing.Account;
import dev.slipway.testing.Api;
import dev.slipway.testing.Launched;
import dev.slipway.testing.Records;
import dev.slipway.testing.SampleFiles;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/** What is done to a new record so that an operation on it succeeds; an operation that takes more than a new one has a line here. */
final class RightState {

    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
    private static final String CRITERION = "法务 Legal";

    private static final Map<String, Consumer<String>> BEFORE = Map.ofEntries(
            entry("decideGateReview", RightState::decidedByAll),
            entry("fulfilGateCondition", RightState::passedOnCondition),
            entry("getMaterialVersionContent", RightState::withFile),
            entry("transitionLaunchAdjustment:APPROVED", RightState::ofStrategy),
            entry("transitionLaunchPlan:APPROVED", RightState::inReview),
            entry("transitionLaunchReview", RightState::afterLaunch),
            entry("transitionMaterial", RightState::withFile),
            entry("transitionMaterial:APPROVED", RightState::withFileInReview),
            entry("transitionServiceProcess:APPROVED", RightState::withStepInReview),
            entry("transitionSiteGuide:APPROVED", RightState::withCopyInReview),
            entry("transitionStrategy:APPROVED", RightState::inReview));

    /** The resources whose records have an owner who changes them: stakeholders, and what is said of one. */
    private static final Set<String> OWNED = Set.of("stakeholders", "stakeholder-contacts", "stakeholder-notes");

    private RightState() {}

    static Consumer<String> of(Operation operation) {
        Consumer<String> state = BEFORE.getOrDefault(operation.id(), record -> {});
        if (isOwned(operation)) state = state.andThen(RightState::ownedByTheEditor);
        return operation.path().endsWith("/restore")
                ? state.andThen(record -> Records.delete(record).statusCode(204))
                : state;
    }

    static boolean isOwned(Operation operation) {
        return OWNED.contains(operation.resource());
    }

    /** Whether the operation takes a record that most others do not. */
    static boolean isItsOwn(Operation operation) {
        return operation.path().endsWith("/restore") || BEFORE.containsKey(operation.id());
    }

    static void ownedByTheEditor(String record) {
        patch(stakeholder(record), Map.of("ownerId", Visitor.EDITOR.account().person()))
                .statusCode(200);
    }

    /** The path of the stakeholder that an owned record is or belongs to. */
    static String stakeholder(String record) {
        String id = Api.admin().get(record).path("stakeholderId");
        return id == null ? record : "/api/v1/stakeholders/" + id;
    }

    private static void inReview(String record) {
        move(record, Map.of("to", "IN_REVIEW")).statusCode(200);
    }

    private static void withFile(String material) {
        SampleFiles.upload(material, "t.txt", "text/plain", "文 text").statusCode(200);
    }

    private static void withFileInReview(String material) {
        withFile(material);
        inReview(material);
    }

    private static void withStepInReview(String process) {
        Map<String, Object> step = Map.of("name", "答复 Answer", "function", "SALES", "timeLimitMinutes", 30);
        patch(process, Map.of("steps", List.of(step))).statusCode(200);
        inReview(process);
    }

    private static void withCopyInReview(String guide) {
        patch(guide, Map.of("copy", Map.of("zh-CN", "收款当日到账"))).statusCode(200);
        inReview(guide);
    }

    private static void ofStrategy(String adjustment) {
        patch(adjustment, Map.of("kind", "STRATEGY")).statusCode(200);
    }

    private static void afterLaunch(String review) {
        Launched.launch("/api/v1/launch-plans/" + Api.admin().get(review).path("launchPlanId"));
        patch(review, Map.of("heldOn", TODAY.toString())).statusCode(200);
    }

    /** Open, and kept by every visitor who is a person: the role decides who decides. */
    private static void decidedByAll(String gate) {
        open(
                gate,
                Arrays.stream(Visitor.values())
                        .filter(Visitor::isPerson)
                        .map(Visitor::account)
                        .toList());
    }

    private static void passedOnCondition(String gate) {
        Account keeper = Visitor.ADMIN.account();
        open(gate, List.of(keeper));
        Map<String, String> condition = Map.of(
                "text",
                "对账 Reconciled",
                "ownerId",
                keeper.person(),
                "dueOn",
                TODAY.plusDays(7).toString());
        Api.as(keeper.token())
                .body(Map.of("decision", "CONDITIONAL_GO", "reason", "可 Yes", "conditions", List.of(condition)))
                .post(gate + "/decisions")
                .then()
                .statusCode(200);
    }

    private static void open(String gate, List<Account> keepers) {
        List<Map<String, String>> seats = keepers.stream()
                .map(keeper -> Map.of("personId", keeper.person(), "role", "财务 Finance"))
                .toList();
        List<Map<String, Object>> answers = List.of(Map.of("criterion", CRITERION, "met", true));
        patch(gate, Map.of("gatekeepers", seats, "answers", answers)).statusCode(200);
        move(gate, Map.of("to", "OPEN")).statusCode(200);
    }
}
