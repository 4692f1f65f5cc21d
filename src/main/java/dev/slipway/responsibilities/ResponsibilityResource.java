package dev.slipway.responsibilities;

import dev.slipway.data.Repository;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.problem.InputError;
import dev.slipway.problem.Messages;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.RecordResource;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Responsibilities over HTTP. */
@Path("/api/v1/responsibilities")
@Area("stakeholders")
@Tag(
        name = "Responsibilities",
        description =
                "责任分工 (RACI): who does, answers for, is asked about and is told of launch plans, releases, roadmap items and launch tasks.")
class ResponsibilityResource extends RecordResource<Responsibility, ResponsibilityDetails, ResponsibilityView> {

    private static final String SCOPES =
            " Takes the scopes `stakeholders:read`, `catalog:read`, `launch:read` and `roadmap:read`; with `subject` only that of its area beside the first two.";

    @Inject
    Responsibilities responsibilities;

    @Inject
    ReadSubjects subjects;

    @Inject
    CurrentCaller who;

    @Inject
    Json json;

    @Inject
    Clock clock;

    @GET
    @Path("check")
    @Operation(
            operationId = "checkResponsibilities",
            summary = "Subjects whose responsibilities are not clear",
            description =
                    "Which subjects have not exactly one ACCOUNTABLE or no RESPONSIBLE (责任分工检查): the open subjects of a product, of a launch plan and its tasks, or one subject whatever its status. Open are launch plans that are neither closed nor cancelled and their tasks that are not settled, releases before they come out, and roadmap items that are neither done nor cancelled. At most 5,000 roles."
                            + SCOPES)
    public ResponsibilityCheck check(
            @QueryParam("productId") @Parameter(description = "The open subjects of this product (产品).") UUID productId,
            @QueryParam("launchPlanId")
                    @Parameter(description = "This launch plan (上市计划) and its tasks, those that are open.")
                    UUID launchPlanId,
            @QueryParam("subject")
                    @Parameter(description = "Only subjects of this type (责任对象类型); needed with `subjectId`.")
                    SubjectType subject,
            @QueryParam("subjectId") @Parameter(description = "This subject (责任对象).") UUID subjectId,
            @HeaderParam(HttpHeaders.ACCEPT_LANGUAGE) String language) {
        Question question = new Question(productId, launchPlanId, subject, subjectId, false);
        List<Subject> found = read(question);
        if (subjectId != null && found.isEmpty()) throw ProblemException.notFound();
        return ResponsibilityCheck.of(found, question, Messages.locale(language), now());
    }

    @GET
    @Path("load")
    @Operation(
            operationId = "getResponsibilityLoad",
            summary = "How much who has to do",
            description =
                    "How many open subjects of a product or a launch plan each stakeholder has a role in, by role, and until when (责任负荷). At most 5,000 roles."
                            + SCOPES)
    public ResponsibilityLoad load(
            @QueryParam("productId") @Parameter(description = "The open subjects of this product (产品).") UUID productId,
            @QueryParam("launchPlanId")
                    @Parameter(description = "This launch plan (上市计划) and its tasks, those that are open.")
                    UUID launchPlanId,
            @QueryParam("subject") @Parameter(description = "Only subjects of this type (责任对象类型).")
                    SubjectType subject) {
        Question question = new Question(productId, launchPlanId, subject, null, false);
        return ResponsibilityLoad.of(read(question), question, today(), now());
    }

    @GET
    @Path("assignments")
    @Operation(
            operationId = "listResponsibilityAssignments",
            summary = "What one stakeholder has to do",
            description =
                    "The open subjects, of all products, that a stakeholder or the one that is a person has a role in, those that are due first come first (个人责任清单). Takes `stakeholderId` or `personId`. At most 5,000 roles."
                            + " Takes the scopes `stakeholders:read`, `catalog:read`, `launch:read` and `roadmap:read`.")
    public Assignments assignments(
            @QueryParam("stakeholderId") @Parameter(description = "The stakeholder (干系人).") UUID stakeholderId,
            @QueryParam("personId") @Parameter(description = "The person (人员) that the stakeholder is.")
                    UUID personId) {
        if ((stakeholderId == null) == (personId == null)) {
            throw ProblemException.parameter(InputError.of("stakeholderId", "STAKEHOLDER_OR_PERSON"));
        }
        new Question(null, null, null, null, false).allow(who);
        List<Subject> found = subjects.of(stakeholderId, personId);
        return Assignments.of(found, stakeholderId, personId, today(), now());
    }

    @GET
    @Path("matrix")
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getResponsibilityMatrix",
            summary = "Subjects by stakeholders, with the letters of the roles",
            description =
                    "The open subjects of a product, or of a launch plan and its tasks, by stakeholders (责任分工矩阵): as JSON, as CSV (表格), or as Markdown with what the check finds, by `Accept` or `format`. At most 5,000 roles and 500 stakeholders."
                            + SCOPES)
    @APIResponseSchema(ResponsibilityMatrix.class)
    public RestResponse<String> matrix(
            @QueryParam("productId") @Parameter(description = "The subjects of this product (产品).") UUID productId,
            @QueryParam("launchPlanId") @Parameter(description = "This launch plan (上市计划) and its tasks.")
                    UUID launchPlanId,
            @QueryParam("subject") @Parameter(description = "Only subjects of this type (责任对象类型).") SubjectType subject,
            @QueryParam("closed") @Parameter(description = "Whether also those that are no longer open (含已结束).")
                    Boolean closed,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    MatrixFormat format,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        Wish<MatrixFormat> wish =
                Wish.of(format, Arrays.asList(MatrixFormat.values()), MatrixFormat.md, language, headers);
        Question question = new Question(productId, launchPlanId, subject, null, Boolean.TRUE.equals(closed));
        List<Subject> found = read(question);
        ResponsibilityMatrix matrix = ResponsibilityMatrix.of(found, question, now());
        MatrixTexts texts = new MatrixTexts(matrix, found, wish.locale());
        String body =
                switch (wish.form()) {
                    case json -> json.of(matrix);
                    case csv -> texts.csv();
                    case md -> texts.markdown();
                };
        return Shown.text(body, Json.timeless(body), wish, texts.title(), "responsibilities");
    }

    private List<Subject> read(Question question) {
        question.check();
        question.allow(who);
        return subjects.read(question);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    @Override
    protected Repository<Responsibility, ResponsibilityDetails, ResponsibilityView> records() {
        return responsibilities;
    }
}
