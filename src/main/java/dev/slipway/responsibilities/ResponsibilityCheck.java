package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether everybody knows who does what. */
@Schema(
        name = "ResponsibilityCheck",
        description =
                "Which subjects have not exactly one ACCOUNTABLE, or no RESPONSIBLE (责任分工检查), as far as the reader may know of them.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponsibilityCheck(
        @Schema(description = "The product (产品) that was asked for.")
        UUID productId,

        @Schema(description = "The launch plan (上市计划) that was asked for.")
        UUID launchPlanId,

        @Schema(description = "The type of subjects (责任对象类型) that was asked for.")
        SubjectType subject,

        @Schema(description = "The subject (责任对象) that was asked for.")
        UUID subjectId,

        @Schema(
                required = true,
                minimum = "0",
                description = "How many subjects were looked at (检查数): those that are open, or the one asked for.")
        int checked,

        @Schema(required = true, minimum = "0", description = "How many of them break the rule (不合规数).")
        int broken,

        @Schema(
                required = true,
                maxItems = 2 * ReadSubjects.MOST,
                description = "What breaks it (问题), by type of subject and due date.")
        List<Finding> findings,

        @Schema(
                required = true,
                description = "The rule: exactly one ACCOUNTABLE and at least one RESPONSIBLE for each subject (RACI).")
        Formula formula,

        @Schema(required = true, description = "When this was found (计算时间), UTC.")
        Instant computedAt) {

    private static final Formula FORMULA = new Formula("raci-check", 1);

    /** One way in which a subject breaks the rule. */
    @Schema(name = "ResponsibilityFinding", description = "One way in which a subject breaks the rule (责任分工问题).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Finding(
            @Schema(
                    required = true,
                    enumeration = {"ACCOUNTABLE_MISSING", "ACCOUNTABLE_SEVERAL", "RESPONSIBLE_MISSING"},
                    description = "Stable code (代码).")
            String code,

            @Schema(required = true, maxLength = 2_000_000, description = "In the caller's language (说明).")
            String detail,

            @Schema(required = true) SubjectType subject,

            @Schema(required = true, description = "The subject (责任对象).")
            UUID subjectId,

            @Schema(required = true, maxLength = 200, description = "What it is called (名称).")
            String name,

            @Schema(required = true, maxLength = 80, description = "Where it is (链接).")
            String link,

            @Schema(required = true, maxLength = 20, description = "Its status (状态).")
            String status,

            @Schema(required = true, description = "Whether it is open (未结束).")
            boolean open,

            @Schema(description = "Until when (截止日期); of a date with a precision, the last day.")
            LocalDate dueOn,

            @Schema(
                    required = true,
                    maxItems = ReadSubjects.MOST,
                    description = "The stakeholders (干系人) who are ACCOUNTABLE now.")
            List<UUID> accountableIds,

            @Schema(
                    required = true,
                    maxItems = ReadSubjects.MOST,
                    description = "The stakeholders (干系人) who are RESPONSIBLE now.")
            List<UUID> responsibleIds) {}

    static ResponsibilityCheck of(List<Subject> subjects, Question question, Locale locale, Instant now) {
        List<Finding> findings = subjects.stream()
                .flatMap(subject -> RaciRule.brokenBy(subject).stream()
                        .map(broken -> new Finding(
                                broken.code(),
                                broken.detail().in(locale),
                                subject.type(),
                                subject.id(),
                                subject.name(),
                                subject.type().link(subject.id()),
                                subject.status(),
                                subject.open(),
                                subject.dueOn(),
                                ids(subject, RaciRole.ACCOUNTABLE),
                                ids(subject, RaciRole.RESPONSIBLE))))
                .toList();
        return new ResponsibilityCheck(
                question.productId(),
                question.launchPlanId(),
                question.subject(),
                question.subjectId(),
                subjects.size(),
                (int) findings.stream().map(Finding::subjectId).distinct().count(),
                findings,
                FORMULA,
                now);
    }

    private static List<UUID> ids(Subject subject, RaciRole role) {
        return subject.in(role).stream().map(assigned -> assigned.who().id()).toList();
    }
}
