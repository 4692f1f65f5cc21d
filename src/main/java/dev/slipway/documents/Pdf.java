package dev.slipway.documents;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import dev.slipway.documents.Block.Bars;
import dev.slipway.documents.Block.Column;
import dev.slipway.documents.Block.Facts;
import dev.slipway.documents.Block.Grid;
import dev.slipway.documents.Block.Heading;
import dev.slipway.documents.Block.Points;
import dev.slipway.documents.Block.Remark;
import java.io.ByteArrayOutputStream;
import java.time.ZoneOffset;
import java.util.GregorianCalendar;
import java.util.List;

/** A document as PDF on A4, with all characters that it uses; the same document is the same bytes. */
public final class Pdf {

    private static final float SIZE = 10;
    private static final float SMALL = 8.5f;
    private static final int SIDE = 46;
    private static final int ABOVE = 54;
    private static final int BELOW = 60;

    private final com.lowagie.text.Document pages =
            new com.lowagie.text.Document(PageSize.A4, SIDE, SIDE, ABOVE, BELOW);
    private final Document document;
    private final PdfWriter writer;

    private Pdf(Document document, ByteArrayOutputStream bytes) {
        this.document = document;
        writer = PdfWriter.getInstance(pages, bytes);
        writer.setPageEvent(new Furniture(document));
    }

    /** One at a time: the typeface is shared. */
    public static synchronized byte[] of(Document document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new Pdf(document, bytes).write();
        return Sameness.of(bytes.toByteArray());
    }

    private void write() {
        pages.addTitle(Plain.line(document.title()));
        pages.addCreator("Slipway");
        pages.addProducer("Slipway");
        pages.open();
        PdfDate made = new PdfDate(GregorianCalendar.from(document.madeOn().atStartOfDay(ZoneOffset.UTC)));
        writer.getInfo().put(PdfName.CREATIONDATE, made);
        writer.getInfo().put(PdfName.MODDATE, made);
        writer.getExtraCatalog()
                .put(PdfName.LANG, new PdfString(document.locale().toLanguageTag()));
        add(words(document.title(), 20, Font.BOLD, 2));
        add(faint(document.subtitle(), 10));
        if (document.mark() != null) add(mark(document.mark()));
        document.blocks().forEach(this::block);
        pages.close();
    }

    private void block(Block block) {
        if (block instanceof Heading heading) heading(heading.text());
        if (block instanceof Block.Paragraph paragraph) add(words(paragraph.text(), SIZE, Font.NORMAL, 6));
        if (block instanceof Remark remark) add(faint(remark.text(), 6));
        if (block instanceof Facts facts) add(facts(facts));
        if (block instanceof Points points) add(points(points));
        if (block instanceof Grid grid) add(grid(grid));
        if (block instanceof Bars bars) add(picture(bars));
    }

    private void add(Element element) {
        try {
            pages.add(element);
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Not at the very foot of a page. */
    private void heading(String text) {
        if (writer.getVerticalPosition(false) < BELOW + 90) pages.newPage();
        Paragraph heading = new Paragraph(Words.of(text, 13, Font.BOLD, Words.STRONG));
        heading.setLeading(13 * Words.LEADING);
        heading.setSpacingBefore(14);
        heading.setSpacingAfter(5);
        add(heading);
    }

    private static Paragraph words(String text, float size, int style, float after) {
        Paragraph paragraph = new Paragraph(Words.of(text, size, style, Words.INK));
        paragraph.setLeading(size * Words.LEADING);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static Paragraph faint(String text, float after) {
        Paragraph paragraph = new Paragraph(Words.of(text, SIZE, Font.NORMAL, Words.FAINT));
        paragraph.setLeading(SIZE * Words.LEADING);
        paragraph.setSpacingAfter(after);
        return paragraph;
    }

    private static Paragraph mark(String text) {
        Paragraph mark = new Paragraph(Words.of(text, SIZE, Font.BOLD, Words.WARNING));
        mark.setLeading(SIZE * Words.LEADING);
        mark.setSpacingAfter(8);
        return mark;
    }

    private Image picture(Bars bars) {
        try {
            Image image = Picture.of(bars, document.locale(), writer, pages.right() - pages.left());
            image.setSpacingBefore(4);
            return image;
        } catch (DocumentException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PdfPTable facts(Facts facts) {
        PdfPTable table = table(new float[] {26, 74});
        for (Block.Fact fact : facts.facts()) {
            table.addCell(bare(Words.of(fact.name(), SIZE, Font.NORMAL, Words.FAINT)));
            table.addCell(bare(Words.of(fact.value(), SIZE)));
        }
        return table;
    }

    private static PdfPTable points(Points points) {
        PdfPTable table = table(new float[] {3, 97});
        for (String item : points.items()) {
            table.addCell(bare(Words.of("•", SIZE, Font.NORMAL, Words.STRONG)));
            table.addCell(bare(Words.of(item, SIZE)));
        }
        return table;
    }

    /** Its head is repeated on each page; a row stays together where it fits on one. */
    private static PdfPTable grid(Grid grid) {
        List<Column> columns = grid.columns();
        float[] widths = new float[columns.size()];
        for (int i = 0; i < widths.length; i++) widths[i] = columns.get(i).weight();
        PdfPTable table = table(widths);
        table.setHeaderRows(1);
        for (Column column : columns) {
            PdfPCell cell = cell(column, column.name(), Font.BOLD);
            cell.setBackgroundColor(Words.GROUND);
            table.addCell(cell);
        }
        for (List<String> row : grid.rows()) {
            for (int i = 0; i < widths.length; i++) table.addCell(cell(columns.get(i), row.get(i), Font.NORMAL));
        }
        return table;
    }

    private static PdfPTable table(float[] widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingBefore(2);
        table.setSpacingAfter(6);
        table.setSplitLate(true);
        return table;
    }

    private static PdfPCell bare(com.lowagie.text.Phrase words) {
        PdfPCell cell = padded(words);
        cell.setBorder(0);
        cell.setPaddingLeft(0);
        return cell;
    }

    private static PdfPCell cell(Column column, String text, int style) {
        PdfPCell cell = padded(Words.of(text, SMALL, style, Words.INK));
        cell.setPaddingLeft(6);
        cell.setPaddingRight(6);
        cell.setHorizontalAlignment(column.number() ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
        cell.setBorder(PdfPCell.BOTTOM);
        cell.setBorderColor(Words.LINE);
        cell.setBorderWidth(0.6f);
        return cell;
    }

    private static PdfPCell padded(com.lowagie.text.Phrase words) {
        PdfPCell cell = new PdfPCell(words);
        cell.setLeading(0, Words.LEADING);
        cell.setPadding(4);
        cell.setPaddingTop(1);
        return cell;
    }
}
