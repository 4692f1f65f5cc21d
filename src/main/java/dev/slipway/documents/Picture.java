package dev.slipway.documents;

import com.lowagie.text.BadElementException;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import dev.slipway.documents.Block.Bars;
import dev.slipway.documents.Block.Group;
import java.awt.Color;
import java.math.BigDecimal;
import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Bars side by side, drawn from zero up. */
final class Picture {

    private static final List<Color> COLOURS =
            List.of(new Color(0xB7, 0xC4, 0xD4), new Color(0x1F, 0x4E, 0x79), new Color(0xC9, 0x7B, 0x2A));
    private static final float HEIGHT = 180;
    private static final float LEFT = 62;
    private static final float BOTTOM = 18;
    private static final float TOP = 26;
    private static final float SIZE = 7.5f;
    private static final float WIDEST = 30;
    private static final int LINES = 4;

    private final PdfTemplate canvas;
    private final Bars bars;
    private final Locale locale;
    private final float width;
    private final double top;

    private Picture(PdfTemplate canvas, Bars bars, Locale locale, float width) {
        this.canvas = canvas;
        this.bars = bars;
        this.locale = locale;
        this.width = width;
        this.top = round(bars.groups().stream()
                .flatMap(group -> group.values().stream())
                .filter(Objects::nonNull)
                .mapToDouble(BigDecimal::doubleValue)
                .max()
                .orElse(1));
    }

    static Image of(Bars bars, Locale locale, PdfWriter writer, float width) throws BadElementException {
        PdfTemplate canvas = writer.getDirectContent().createTemplate(width, HEIGHT);
        Picture picture = new Picture(canvas, bars, locale, width);
        picture.ground();
        picture.legend();
        float room = (width - LEFT) / bars.groups().size();
        for (int i = 0; i < bars.groups().size(); i++) {
            picture.group(bars.groups().get(i), LEFT + room * i, room);
        }
        return Image.getInstance(canvas);
    }

    /** The next round number whose quarters are round too. */
    private static double round(double largest) {
        double power = Math.pow(10, Math.floor(Math.log10(Math.max(largest, 1e-4))));
        for (double step : new double[] {1, 2, 4, 8}) if (step * power >= largest) return step * power;
        return 10 * power;
    }

    private void ground() {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(4);
        for (int i = 0; i <= LINES; i++) {
            double value = top * i / LINES;
            float y = at(value);
            canvas.setColorStroke(i == 0 ? Words.FAINT : Words.LINE);
            canvas.setLineWidth(0.5f);
            canvas.moveTo(LEFT, y);
            canvas.lineTo(width, y);
            canvas.stroke();
            text(Element.ALIGN_RIGHT, format.format(value), LEFT - 5, y - 2.5f);
        }
    }

    private void legend() {
        float x = LEFT;
        for (int i = 0; i < bars.series().size(); i++) {
            String name = Typeface.shown(Plain.line(bars.series().get(i)));
            rectangle(COLOURS.get(i), x, HEIGHT - 10, 8, 8);
            text(Element.ALIGN_LEFT, name, x + 12, HEIGHT - 9);
            x += 12 + Typeface.font().getWidthPoint(name, SIZE) + 18;
        }
    }

    private void group(Group group, float left, float room) {
        int count = group.values().size();
        float bar = Math.min(WIDEST, room * 0.76f / count);
        float x = left + (room - bar * count) / 2;
        for (int i = 0; i < count; i++) {
            BigDecimal value = group.values().get(i);
            if (value != null) {
                float y = at(value.doubleValue());
                rectangle(COLOURS.get(i), x + bar * i + 0.5f, BOTTOM, bar - 1, y - BOTTOM);
            }
        }
        text(Element.ALIGN_CENTER, group.name(), left + room / 2, BOTTOM - 11);
    }

    private float at(double value) {
        return BOTTOM + (float) (value / top) * (HEIGHT - TOP - BOTTOM);
    }

    private void rectangle(Color colour, float x, float y, float wide, float high) {
        canvas.setColorFill(colour);
        canvas.rectangle(x, y, wide, high);
        canvas.fill();
    }

    private void text(int alignment, String text, float x, float y) {
        ColumnText.showTextAligned(
                (PdfContentByte) canvas, alignment, Words.of(text, SIZE, Font.NORMAL, Words.FAINT), x, y, 0);
    }
}
