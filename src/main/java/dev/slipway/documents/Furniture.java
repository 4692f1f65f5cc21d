package dev.slipway.documents;

import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfGState;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;

/** What stands on every page: the title, the foot with its number, and across it what the document is marked with. */
final class Furniture extends PdfPageEventHelper {

    private static final float SIZE = 8;
    private static final float ROOM_FOR_TOTAL = 14;
    private static final float MARK_SIZE = 72;
    private static final float MARK_ANGLE = 52;

    private final Document document;
    private PdfTemplate total;

    Furniture(Document document) {
        this.document = document;
    }

    @Override
    public void onOpenDocument(PdfWriter writer, com.lowagie.text.Document pages) {
        total = writer.getDirectContent().createTemplate(ROOM_FOR_TOTAL, SIZE * 2);
    }

    @Override
    public void onEndPage(PdfWriter writer, com.lowagie.text.Document pages) {
        PdfContentByte canvas = writer.getDirectContent();
        float foot = pages.bottom() - 22;
        canvas.setColorStroke(Words.LINE);
        canvas.setLineWidth(0.6f);
        canvas.moveTo(pages.left(), foot + 13);
        canvas.lineTo(pages.right(), foot + 13);
        canvas.stroke();
        text(canvas, Element.ALIGN_LEFT, document.footer(), pages.left(), foot);
        text(canvas, Element.ALIGN_RIGHT, writer.getPageNumber() + " /", pages.right() - ROOM_FOR_TOTAL - 2, foot);
        canvas.addTemplate(total, pages.right() - ROOM_FOR_TOTAL, foot);
        if (writer.getPageNumber() > 1) {
            text(canvas, Element.ALIGN_LEFT, document.title(), pages.left(), pages.top() + 14);
        }
        if (document.mark() != null) mark(writer.getDirectContentUnder(), pages);
    }

    @Override
    public void onCloseDocument(PdfWriter writer, com.lowagie.text.Document pages) {
        text(total, Element.ALIGN_LEFT, String.valueOf(writer.getPageNumber() - 1), 0, 0);
    }

    private void mark(PdfContentByte below, com.lowagie.text.Document pages) {
        below.saveState();
        PdfGState seeThrough = new PdfGState();
        seeThrough.setFillOpacity(0.1f);
        below.setGState(seeThrough);
        ColumnText.showTextAligned(
                below,
                Element.ALIGN_CENTER,
                Words.of(document.mark(), MARK_SIZE, Font.NORMAL, Words.STRONG),
                (pages.left() + pages.right()) / 2,
                (pages.top() + pages.bottom()) / 2,
                MARK_ANGLE);
        below.restoreState();
    }

    private static void text(PdfContentByte canvas, int alignment, String text, float x, float y) {
        String line = shortened(Plain.line(text));
        ColumnText.showTextAligned(canvas, alignment, Words.of(line, SIZE, Font.NORMAL, Words.FAINT), x, y, 0);
    }

    /** As much as goes on one line beside the number. */
    private static String shortened(String text) {
        float room = 440;
        if (Typeface.font().getWidthPoint(text, SIZE) <= room) return text;
        int end = text.length();
        while (end > 0 && Typeface.font().getWidthPoint(text.substring(0, end), SIZE) > room) end--;
        if (end > 0 && Character.isHighSurrogate(text.charAt(end - 1))) end--;
        return text.substring(0, end) + "…";
    }
}
