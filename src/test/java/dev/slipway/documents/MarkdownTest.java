package dev.slipway.documents;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.documents.Block.Column;
import dev.slipway.documents.Block.Grid;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents as Markdown. */
class MarkdownTest {

    private static String of(Block... blocks) {
        Document document =
                new Document("T", "s", null, "f", LocalDate.of(2026, 11, 25), Locale.ENGLISH, List.of(blocks));
        String text = Markdown.of(document);
        return text.substring("# T\n\ns\n\n".length(), text.length() - "\n\n---\n\nf\n".length());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '→',
            value = {
                "<script> → \\<script\\>",
                "[a](b) → \\[a\\](b)",
                "*a*_b_ → \\*a\\*\\_b\\_",
                "`c` → \\`c\\`",
                "#h → \\#h",
                "-x → \\-x",
                "+x → \\+x",
                "12. x → 12\\. x",
                "1) x → 1\\) x",
                "2.0.1 → 2.0.1",
                "7. → 7\\.",
                "- - - → \\- - -",
                "&amp; → \\&amp;",
                "a|b → a\\|b",
                "~~x~~ → \\~\\~x\\~\\~",
                "=== → \\=\\=\\=",
                "退款！ → 退款！",
            })
    void everySignThatMeansSomethingIsEscaped(String said, String written) {
        assertEquals(written, of(new Block.Paragraph(said)));
        assertEquals("- " + written, of(new Block.Points(List.of(said))));
    }

    @Test
    void linesOfAParagraphStayLinesAndNoneBecomesSomethingElse() {
        assertEquals("a\\\n\\- b\n\nc", of(new Block.Paragraph("  a\r\n   - b\n\n\n\n\tc\n")));
    }

    @Test
    void aCellIsOnOneLine() {
        Grid grid = new Grid(
                List.of(new Column("A", 1, false), new Column("B", 1, true)), List.of(List.of("x\n\ny|z", "")));
        assertEquals("| A | B |\n| --- | ---: |\n| x y\\|z |  |", of(grid));
    }

    @Test
    void aMarkAndTheFactsStandOut() {
        Document document = new Document(
                "T",
                "",
                "DRAFT",
                "f",
                LocalDate.of(2026, 11, 25),
                Locale.ENGLISH,
                List.of(new Block.Facts(List.of(new Block.Fact("级别 Tier", "1")))));
        assertEquals("# T\n\n> **DRAFT**\n\n- **级别 Tier**: 1\n\n---\n\nf\n", Markdown.of(document));
    }
}
