package dev.slipway.gaps;

import dev.slipway.documents.Block;
import dev.slipway.documents.Document;
import dev.slipway.problem.Text;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A report of conflicts and gaps as a document for people. */
record ReportDocument(StakeholderReport report, Locale locale) {

    Document document() {
        LocalDate day = LocalDate.ofInstant(report.computedAt(), ZoneOffset.UTC);
        List<Block> blocks = new ArrayList<>(List.of(facts()));
        if (report.findings().isEmpty()) blocks.add(new Block.Remark(words("nothing")));
        for (Severity severity : Severity.values()) add(blocks, severity);
        return new Document(
                report.productName(),
                words("title"),
                null,
                words("made-on", day.toString()),
                day,
                locale,
                List.copyOf(blocks));
    }

    private Block facts() {
        String needed = report.functions().stream()
                .map(function -> Text.of("function." + function).in(locale))
                .collect(Collectors.joining(words("comma")));
        StakeholderReport.Checked checked = report.checked();
        return new Block.Facts(List.of(
                new Block.Fact(words("days"), String.valueOf(report.days())),
                new Block.Fact(words("functions"), needed),
                new Block.Fact(
                        words("checked"),
                        words("checked-what", checked.stakeholders(), checked.launches(), checked.subjects())),
                new Block.Fact(words("found"), words("found-what", report.found(), report.high()))));
    }

    private void add(List<Block> blocks, Severity severity) {
        List<List<String>> rows = report.findings().stream()
                .filter(finding -> finding.severity() == severity)
                .map(finding -> List.of(words("code." + finding.code()), finding.detail(), finding.link()))
                .toList();
        if (rows.isEmpty()) return;
        blocks.add(new Block.Heading(words("severity." + severity)));
        blocks.add(new Block.Grid(
                List.of(
                        new Block.Column(words("column.code"), 20, false),
                        new Block.Column(words("column.detail"), 50, false),
                        new Block.Column(words("column.link"), 30, false)),
                rows));
    }

    private String words(String key, Object... arguments) {
        return Text.of("gap." + key, arguments).in(locale);
    }
}
