package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.value.Formula;
import dev.slipway.value.Function;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much who has to do. */
@Schema(
        name = "ResponsibilityLoad",
        description = "How many open subjects each stakeholder has a role in, and until when (责任负荷).")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponsibilityLoad(
        @Schema(description = "The product (产品) that was asked for.")
        UUID productId,

        @Schema(description = "The launch plan (上市计划) that was asked for.")
        UUID launchPlanId,

        @Schema(description = "The type of subjects (责任对象类型) that was asked for.")
        SubjectType subject,

        @Schema(required = true, minimum = "0", description = "How many subjects are open (未结束的责任对象数).")
        int subjects,

        @Schema(
                required = true,
                maxItems = ReadSubjects.MOST,
                description = "Who has a role in any (干系人), those first who do and answer for most.")
        List<Share> people,

        @Schema(
                required = true,
                description =
                        "The rule: each role counts once for each open subject. What is late and what is next are those that the stakeholder is RESPONSIBLE or ACCOUNTABLE for.")
        Formula formula,

        @Schema(required = true, description = "When this was counted (计算时间), UTC; days are those of UTC.")
        Instant computedAt) {

    private static final Formula FORMULA = new Formula("responsibility-load", 1);
    private static final Comparator<Share> ORDER = Comparator.<Share>comparingInt(
                    share -> -share.responsible - share.accountable)
            .thenComparing(Share::name)
            .thenComparing(Share::stakeholderId);

    /** What one stakeholder has to do. */
    @Schema(name = "ResponsibilityShare", description = "What one stakeholder has to do (个人责任负荷).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Share(
            @Schema(required = true, description = "The stakeholder (干系人).")
            UUID stakeholderId,

            @Schema(required = true, maxLength = 300, description = "Name (名称).")
            String name,

            @Schema(maxLength = 200, description = "Position or office (职务).")
            String title,

            @Schema(required = true) Function function,

            @Schema(description = "The person (人员) that the stakeholder is.")
            UUID personId,

            @Schema(required = true, minimum = "0", description = "Does the work of so many (执行).")
            int responsible,

            @Schema(required = true, minimum = "0", description = "Answers for so many (负责).")
            int accountable,

            @Schema(required = true, minimum = "0", description = "Is asked about so many (咨询).")
            int consulted,

            @Schema(required = true, minimum = "0", description = "Is told of so many (知会).")
            int informed,

            @Schema(required = true, minimum = "0", description = "How many subjects these are (责任对象数).")
            int subjects,

            @Schema(required = true, minimum = "0", description = "How many of those to act in are late (逾期).")
            int overdue,

            @Schema(description = "When the next of those to act in is due (最近截止日期), today or later.")
            LocalDate nextDueOn,

            @Schema(description = "When the last of those to act in is due (最晚截止日期).")
            LocalDate lastDueOn) {}

    static ResponsibilityLoad of(List<Subject> subjects, Question question, LocalDate today, Instant now) {
        Map<Assigned.Who, List<Role>> roles = subjects.stream()
                .flatMap(subject -> subject.people().stream().map(assigned -> new Role(assigned, subject)))
                .collect(Collectors.groupingBy(
                        role -> role.assigned.who(), () -> new TreeMap<>(Assigned.Who.ORDER), Collectors.toList()));
        List<Share> shares = roles.entrySet().stream()
                .map(entry -> share(entry.getKey(), entry.getValue(), today))
                .sorted(ORDER)
                .toList();
        return new ResponsibilityLoad(
                question.productId(),
                question.launchPlanId(),
                question.subject(),
                subjects.size(),
                shares,
                FORMULA,
                now);
    }

    /** One role in one subject. */
    private record Role(Assigned assigned, Subject subject) {}

    private static Share share(Assigned.Who who, List<Role> roles, LocalDate today) {
        List<Subject> acts = roles.stream()
                .filter(role -> role.assigned.role().acts())
                .map(Role::subject)
                .distinct()
                .sorted(Comparator.comparing(Subject::dueOn, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        List<LocalDate> dates =
                acts.stream().map(Subject::dueOn).filter(due -> due != null).toList();
        return new Share(
                who.id(),
                who.name(),
                who.title(),
                who.function(),
                who.personId(),
                count(roles, RaciRole.RESPONSIBLE),
                count(roles, RaciRole.ACCOUNTABLE),
                count(roles, RaciRole.CONSULTED),
                count(roles, RaciRole.INFORMED),
                (int) roles.stream().map(Role::subject).distinct().count(),
                (int) acts.stream().filter(subject -> subject.overdue(today)).count(),
                dates.stream().filter(due -> !due.isBefore(today)).findFirst().orElse(null),
                dates.isEmpty() ? null : dates.get(dates.size() - 1));
    }

    private static int count(List<Role> roles, RaciRole wanted) {
        return (int)
                roles.stream().filter(role -> role.assigned.role() == wanted).count();
    }
}
