package dev.slipway.documents;

import dev.slipway.documents.Block.Facts;
import dev.slipway.documents.Block.Grid;
import dev.slipway.documents.Block.Heading;
import dev.slipway.documents.Block.Paragraph;
import dev.slipway.documents.Block.Points;
import dev.slipway.documents.Block.Remark;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** A document as Markdown (CommonMark, with the tables of GitHub): every sign that would mean something is escaped. */
public final class Markdown {

    /** What can mean something within a line; the rest only where a line begins. */
    private static final String SIGNS = "\\`*_{}[]<>#|~&!^=$";

    private final StringBuilder text = new StringBuilder();

    private Markdown() {}

    public static String of(Document document) {
        Markdown markdown = new Markdown();
        markdown.paragraph("# " + inline(document.title()));
        if (document.mark() != null) markdown.paragraph("> **" + inline(document.mark()) + "**");
        markdown.paragraph(inline(document.subtitle()));
        document.blocks().forEach(markdown::block);
        markdown.paragraph("---");
        markdown.paragraph(inline(document.footer()));
        return markdown.text.toString().stripTrailing() + "\n";
    }

    private void block(Block block) {
        if (block instanceof Heading heading) paragraph("## " + inline(heading.text()));
        if (block instanceof Paragraph words) paragraph(lines(words.text()));
        if (block instanceof Remark remark) paragraph("*" + inline(remark.text()) + "*");
        if (block instanceof Facts facts) {
            items(facts.facts().stream()
                    .map(fact -> "**" + inline(fact.name()) + "**: " + inline(fact.value()))
                    .toList());
        }
        if (block instanceof Points points) {
            items(points.items().stream().map(Markdown::inline).toList());
        }
        if (block instanceof Grid grid) grid(grid);
    }

    private void paragraph(String words) {
        if (!words.isEmpty()) text.append(words).append("\n\n");
    }

    private void items(Collection<String> items) {
        paragraph(items.stream().map(item -> "- " + item).collect(Collectors.joining("\n")));
    }

    private void grid(Grid grid) {
        row(grid.columns().stream().map(Block.Column::name).toList());
        text.append(grid.columns().stream()
                .map(column -> column.number() ? " ---: |" : " --- |")
                .collect(Collectors.joining("", "|", "\n")));
        grid.rows().forEach(this::row);
        text.append('\n');
    }

    private void row(List<String> cells) {
        text.append(cells.stream().map(cell -> " " + inline(cell) + " |").collect(Collectors.joining("", "|", "\n")));
    }

    /** Each line of its own, and a blank one where a paragraph ends. */
    private static String lines(String text) {
        return Plain.lines(text)
                .lines()
                .map(Markdown::inline)
                .collect(Collectors.joining("\n"))
                .replaceAll("(?<=[^\\n])\\n(?=[^\\n])", "\\\\\n")
                .replaceAll("\\n{3,}", "\n\n");
    }

    /** On one line, and nothing but text wherever it stands. */
    private static String inline(String text) {
        StringBuilder escaped = new StringBuilder();
        Plain.line(text).codePoints().forEach(c -> {
            if (SIGNS.indexOf(c) >= 0) escaped.append('\\');
            escaped.appendCodePoint(c);
        });
        return escaped.toString()
                .replaceFirst("^([-+])", "\\\\$1")
                .replaceFirst("^(\\d{1,9})([.)])(?= |$)", "$1\\\\$2");
    }
}
