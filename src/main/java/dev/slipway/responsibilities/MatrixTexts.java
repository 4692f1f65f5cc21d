package dev.slipway.responsibilities;

import dev.slipway.documents.Block;
import dev.slipway.documents.Document;
import dev.slipway.documents.Markdown;
import dev.slipway.forms.Sheet;
import dev.slipway.problem.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A matrix as texts: for spreadsheets, and for people. */
record MatrixTexts(ResponsibilityMatrix matrix, List<Subject> subjects, Locale locale) {

    private static final List<String> OF_SUBJECT = List.of("subject", "subjectId", "name", "status", "dueOn");

    /** A row for each subject, and a column for each stakeholder. */
    String csv() {
        List<String> head = Stream.concat(OF_SUBJECT.stream(), labels().stream().map(Sheet::text))
                .toList();
        List<List<String>> rows = new ArrayList<>();
        for (ResponsibilityMatrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(Arrays.asList(
                    row.subject().name(),
                    row.subjectId().toString(),
                    Sheet.text(row.name()),
                    row.status(),
                    Objects.toString(row.dueOn(), null)));
            cells.addAll(letters(row));
            rows.add(cells);
        }
        return Sheet.of(head, rows);
    }

    String markdown() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Paragraph(words("legend")));
        if (matrix.rows().isEmpty()) blocks.add(new Block.Remark(words("none")));
        else blocks.add(grid());
        List<String> gaps = gaps();
        if (!matrix.rows().isEmpty()) blocks.add(new Block.Heading(words("gaps")));
        if (!gaps.isEmpty()) blocks.add(new Block.Points(gaps));
        else if (!matrix.rows().isEmpty()) blocks.add(new Block.Remark(words("no-gaps")));
        LocalDate day = LocalDate.ofInstant(matrix.computedAt(), ZoneOffset.UTC);
        return Markdown.of(
                new Document(title(), words("subtitle"), null, words("made-on", day.toString()), day, locale, blocks));
    }

    /** What it is called: after the plan, or the product. */
    String title() {
        String of = subjects.stream()
                .filter(subject -> subject.id().equals(matrix.launchPlanId()))
                .map(Subject::name)
                .findFirst()
                .or(() -> subjects.stream()
                        .map(Subject::productName)
                        .filter(Objects::nonNull)
                        .findFirst())
                .orElse(null);
        return of == null ? words("title") : words("title") + " · " + of;
    }

    private Block.Grid grid() {
        List<Block.Column> columns = new ArrayList<>();
        for (String key : List.of("type", "name", "due")) columns.add(new Block.Column(words(key), 10, false));
        labels().forEach(label -> columns.add(new Block.Column(label, 5, false)));
        List<List<String>> rows = new ArrayList<>();
        for (ResponsibilityMatrix.Row row : matrix.rows()) {
            List<String> cells = new ArrayList<>(
                    List.of(words("type." + row.subject()), row.name(), Objects.toString(row.dueOn(), "")));
            letters(row).forEach(letters -> cells.add(Objects.toString(letters, "")));
            rows.add(cells);
        }
        return new Block.Grid(columns, rows);
    }

    private List<String> gaps() {
        return subjects.stream()
                .filter(Subject::open)
                .flatMap(subject -> RaciRule.brokenBy(subject).stream()
                        .map(broken -> words("type." + subject.type()) + " " + subject.name() + ": "
                                + broken.detail().in(locale)))
                .toList();
    }

    private List<String> letters(ResponsibilityMatrix.Row row) {
        Map<UUID, String> letters = new HashMap<>();
        row.cells()
                .forEach(cell -> letters.put(
                        cell.stakeholderId(), String.join("/", cell.letters().split(""))));
        return matrix.columns().stream()
                .map(column -> letters.get(column.stakeholderId()))
                .toList();
    }

    /** The names; of those who are called alike also the title or function, and the end of the id where that is alike too. */
    private List<String> labels() {
        List<String> names =
                matrix.columns().stream().map(ResponsibilityMatrix.Column::name).toList();
        return telling(
                telling(names, this::told),
                column ->
                        told(column) + ", " + column.stakeholderId().toString().substring(24));
    }

    private String told(ResponsibilityMatrix.Column column) {
        return column.title() == null ? column.function().name() : column.title();
    }

    /** The same labels, those that more than one column has with something that tells them apart. */
    private List<String> telling(List<String> labels, Function<ResponsibilityMatrix.Column, String> apart) {
        Map<String, Long> times =
                labels.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        List<String> telling = new ArrayList<>();
        for (int i = 0; i < labels.size(); i++) {
            ResponsibilityMatrix.Column column = matrix.columns().get(i);
            boolean alike = times.get(labels.get(i)) > 1;
            telling.add(alike ? column.name() + " (" + apart.apply(column) + ")" : labels.get(i));
        }
        return telling;
    }

    private String words(String key, Object... arguments) {
        return Text.of("raci." + key, arguments).in(locale);
    }
}
