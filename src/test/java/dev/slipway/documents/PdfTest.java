package dev.slipway.documents;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.documents.Block.Column;
import dev.slipway.documents.Block.Grid;
import dev.slipway.documents.Block.Group;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Documents as PDF, read by another library. */
class PdfTest {

    private static Document with(Block... blocks) {
        return new Document(
                "结案报告 Closing report",
                "玉钱包 Jade Wallet",
                null,
                "Made on 2026-11-25",
                LocalDate.of(2026, 11, 25),
                Locale.ENGLISH,
                List.of(blocks));
    }

    private static String text(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            return new PDFTextStripper().getText(document);
        }
    }

    private static Grid table(int rows, String cell) {
        return new Grid(
                List.of(new Column("目标 Objective", 70, false), new Column("实际 Actual", 30, true)),
                IntStream.range(0, rows)
                        .mapToObj(i -> List.of(cell + " " + i, String.valueOf(i)))
                        .toList());
    }

    @Test
    void itBringsEveryTypefaceThatItUses() throws IOException {
        try (PDDocument document = Loader.loadPDF(Pdf.of(with(new Block.Paragraph("上市 Launch"))))) {
            int fonts = 0;
            for (PDPage page : document.getPages()) {
                for (COSName name : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(name).isEmbedded(), name::getName);
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
            assertEquals("en", document.getDocumentCatalog().getLanguage());
        }
    }

    @Test
    void theSameDocumentIsTheSameBytes() {
        assertArrayEquals(Pdf.of(with(table(3, "a"))), Pdf.of(with(table(3, "a"))));
    }

    @Test
    void ofTheTypefaceItBringsOnlyWhatItUses() {
        assertTrue(Pdf.of(with(new Block.Paragraph("上市 Launch"))).length < 60_000);
    }

    @Test
    void aLongTableGoesOnOverPagesUnderItsHead() throws IOException {
        byte[] pdf = Pdf.of(with(table(100, "收入与激活 Revenue and activation ".repeat(4))));
        try (PDDocument document = Loader.loadPDF(pdf)) {
            int pages = document.getNumberOfPages();
            assertTrue(pages > 3);
            for (int page = 1; page <= pages; page++) {
                PDFTextStripper stripper = new PDFTextStripper();
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String text = stripper.getText(document);
                assertTrue(text.contains("目标 Objective"), text);
                assertTrue(text.contains(page + " /") && text.contains(String.valueOf(pages)), text);
            }
        }
    }

    @Test
    void aMarkIsOnEveryPage() throws IOException {
        Document plain = with(table(100, "x"));
        Document marked = new Document(
                plain.title(), "", "DRAFT 草稿", plain.footer(), plain.madeOn(), plain.locale(), plain.blocks());
        try (PDDocument document = Loader.loadPDF(Pdf.of(marked))) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                // it is written aslant: a character to a line
                String text = stripper.getText(document).replaceAll("\\s", "");
                assertTrue(text.contains("草稿"), text);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "🚀👩‍👩‍👧",
                "مرحبا بالعالم",
                "\u202E\u0000\u0007\uD800",
                "",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "é̂̃̄̅̆̇̈̉̊̋̌̍̎̏",
                "\n\n\n"
            })
    void anyTextIsShownInAnyPlace(String text) throws IOException {
        Block[] blocks = {
            new Block.Heading(text),
            new Block.Paragraph(text.repeat(50)),
            new Block.Remark(text),
            new Block.Points(List.of(text)),
            new Block.Facts(List.of(new Block.Fact(text, text))),
            new Grid(List.of(new Column(text, 1, true)), List.of(List.of(text.repeat(60)))),
            new Block.Paragraph("之后 After"),
        };
        assertTrue(text(Pdf.of(with(blocks))).contains("之后 After"));
    }

    @Test
    void whatTheTypefaceLacksIsABox() throws IOException {
        String text = text(Pdf.of(with(new Block.Paragraph("上线 🚀 完成"))));
        assertTrue(text.contains("上线 □ 完成"), text);
    }

    @Test
    void aRowLongerThanAPageIsNotLost() throws IOException {
        String text = text(Pdf.of(with(table(1, "字".repeat(9_000)), new Block.Paragraph("之后 After"))));
        assertTrue(text.chars().filter(c -> c == '字').count() >= 9_000);
        assertTrue(text.contains("之后 After"));
    }

    @Test
    void barsAreDrawnWhateverTheNumbers() throws IOException {
        Group none = new Group("2026-01", Arrays.asList(null, BigDecimal.ZERO));
        Group large = new Group("2026-02", Arrays.asList(new BigDecimal("1e15"), new BigDecimal("0.0001")));
        for (List<Group> groups : List.of(List.of(none), List.of(none, large), List.of(large))) {
            String text = text(Pdf.of(with(new Block.Bars(List.of("预测 Forecast", "实际 Actual"), groups))));
            assertTrue(text.contains("预测 Forecast"), text);
        }
    }
}
