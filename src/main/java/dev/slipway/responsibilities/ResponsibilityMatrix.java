package dev.slipway.responsibilities;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.value.Function;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Subjects by stakeholders, with the letters of the roles. */
@Schema(
        name = "ResponsibilityMatrix",
        description =
                "Subjects by stakeholders (责任分工矩阵): R responsible 执行, A accountable 负责, C consulted 咨询, I informed 知会.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record ResponsibilityMatrix(
        @Schema(description = "The product (产品) that was asked for.")
        UUID productId,

        @Schema(description = "The launch plan (上市计划) that was asked for.")
        UUID launchPlanId,

        @Schema(description = "The type of subjects (责任对象类型) that was asked for.")
        SubjectType subject,

        @Schema(
                required = true,
                maxItems = ResponsibilityMatrix.MOST_COLUMNS,
                description = "The stakeholders (干系人) who have a role in any subject, by function and name.")
        List<Column> columns,

        @Schema(
                required = true,
                maxItems = ReadSubjects.MOST,
                description = "The subjects (责任对象), by type and due date; also those that nobody has a role in.")
        List<Row> rows,

        @Schema(required = true, description = "When this was read (计算时间), UTC.")
        Instant computedAt) {

    static final int MOST_COLUMNS = 500;

    /** A stakeholder. */
    @Schema(name = "ResponsibilityMatrixColumn", description = "A stakeholder of the matrix (矩阵列).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Column(
            @Schema(required = true, description = "The stakeholder (干系人).")
            UUID stakeholderId,

            @Schema(required = true, maxLength = 300, description = "Name (名称).")
            String name,

            @Schema(maxLength = 200, description = "Position or office (职务).")
            String title,

            @Schema(required = true) Function function) {}

    /** A subject. */
    @Schema(name = "ResponsibilityMatrixRow", description = "A subject of the matrix (矩阵行).")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Row(
            @Schema(required = true) SubjectType subject,

            @Schema(required = true, description = "The subject (责任对象).")
            UUID subjectId,

            @Schema(required = true, maxLength = 200, description = "What it is called (名称).")
            String name,

            @Schema(required = true, maxLength = 80, description = "Where it is (链接).")
            String link,

            @Schema(required = true, maxLength = 20, description = "Its status (状态).")
            String status,

            @Schema(description = "Until when (截止日期); of a date with a precision, the last day.")
            LocalDate dueOn,

            @Schema(
                    required = true,
                    maxItems = MOST_COLUMNS,
                    description = "The letters of those who have a role in it (责任代码), in the order of the columns.")
            List<Cell> cells) {}

    /** Where a subject and a stakeholder meet. */
    @Schema(name = "ResponsibilityMatrixCell", description = "The roles of a stakeholder in a subject (矩阵单元).")
    record Cell(
            @Schema(required = true, description = "The stakeholder (干系人).")
            UUID stakeholderId,

            @Schema(
                    required = true,
                    pattern = "^R?A?C?I?$",
                    minLength = 1,
                    maxLength = 4,
                    description = "The letter of each role, in this order (责任代码).")
            String letters) {}

    static ResponsibilityMatrix of(List<Subject> subjects, Question question, Instant now) {
        List<Assigned.Who> people = subjects.stream()
                .flatMap(subject -> subject.people().stream())
                .map(Assigned::who)
                .distinct()
                .sorted(Assigned.Who.ORDER)
                .toList();
        if (people.size() > MOST_COLUMNS) {
            throw ProblemException.parameter(InputError.of("subject", "TOO_MANY_STAKEHOLDERS", MOST_COLUMNS));
        }
        return new ResponsibilityMatrix(
                question.productId(),
                question.launchPlanId(),
                question.subject(),
                people.stream()
                        .map(who -> new Column(who.id(), who.name(), who.title(), who.function()))
                        .toList(),
                subjects.stream().map(ResponsibilityMatrix::row).toList(),
                now);
    }

    private static Row row(Subject subject) {
        Map<Assigned.Who, String> letters = subject.people().stream()
                .sorted(Comparator.comparing(Assigned::who, Assigned.Who.ORDER).thenComparing(Assigned::role))
                .collect(Collectors.groupingBy(
                        Assigned::who,
                        LinkedHashMap::new,
                        Collectors.mapping(assigned -> assigned.role().letter(), Collectors.joining())));
        return new Row(
                subject.type(),
                subject.id(),
                subject.name(),
                subject.type().link(subject.id()),
                subject.status(),
                subject.dueOn(),
                letters.entrySet().stream()
                        .map(entry -> new Cell(entry.getKey().id(), entry.getValue()))
                        .toList());
    }
}
