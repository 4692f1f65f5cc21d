package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What one stakeholder has a role in. */
@Schema(
        name = "ResponsibilityAssignments",
        description = "The open subjects that one stakeholder or person has a role in (个人责任清单).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Assignments(
        @Schema(description = "The stakeholder (干系人) that was asked for.")
        UUID stakeholderId,

        @Schema(description = "The person (人员) that was asked for.")
        UUID personId,

        @Schema(
                required = true,
                maxItems = ReadSubjects.MOST,
                description = "The subjects (责任对象) that are due first come first; those without a date last.")
        List<Assignment> items,

        @Schema(required = true, description = "When this was found (计算时间), UTC; days are those of UTC.")
        Instant computedAt) {

    private static final Comparator<Subject> BY_DATE = Comparator.comparing(
                    Subject::dueOn, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()))
            .thenComparing(Subject.ORDER);

    /** One subject, and the roles in it. */
    @Schema(name = "ResponsibilityAssignment", description = "One subject and the roles in it (责任条目).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignment(
            @Schema(required = true) SubjectType subject,

            @Schema(required = true, description = "The subject (责任对象).")
            UUID subjectId,

            @Schema(required = true, maxLength = 200, description = "What it is called (名称).")
            String name,

            @Schema(required = true, maxLength = 80, description = "Where it is (链接).")
            String link,

            @Schema(description = "Its product (产品), where it has one.")
            UUID productId,

            @Schema(maxLength = 120, description = "What the product is called.")
            String productName,

            @Schema(required = true, maxLength = 20, description = "Its status (状态).")
            String status,

            @Schema(description = "Until when (截止日期); of a date with a precision, the last day.")
            LocalDate dueOn,

            @Schema(required = true, description = "Whether that is past (是否逾期).")
            boolean overdue,

            @Schema(required = true, maxItems = ReadSubjects.MOST, description = "The roles (责任角色), each once.")
            List<RaciRole> roles) {}

    static Assignments of(List<Subject> subjects, UUID stakeholder, UUID person, LocalDate today, Instant now) {
        List<Assignment> items = subjects.stream()
                .sorted(BY_DATE)
                .map(subject -> new Assignment(
                        subject.type(),
                        subject.id(),
                        subject.name(),
                        subject.type().link(subject.id()),
                        subject.productId(),
                        subject.productName(),
                        subject.status(),
                        subject.dueOn(),
                        subject.overdue(today),
                        subject.people().stream().map(Assigned::role).distinct().toList()))
                .toList();
        return new Assignments(stakeholder, person, items, now);
    }
}
