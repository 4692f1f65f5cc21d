package dev.slipway.documents;

import com.lowagie.text.Chunk;
import com.lowagie.text.Font;
import com.lowagie.text.Phrase;
import com.lowagie.text.SplitCharacter;
import com.lowagie.text.pdf.DefaultSplitCharacter;
import com.lowagie.text.pdf.PdfChunk;
import java.awt.Color;

/** Text on a page: its sizes, its colours, and where Chinese lines may end. */
final class Words {

    static final Color INK = new Color(0x22, 0x2B, 0x36);
    static final Color FAINT = new Color(0x6B, 0x76, 0x83);
    static final Color STRONG = new Color(0x1F, 0x4E, 0x79);
    static final Color WARNING = new Color(0xB4, 0x5F, 0x06);
    static final Color LINE = new Color(0xD5, 0xDB, 0xE2);
    static final Color GROUND = new Color(0xEE, 0xF2, 0xF7);

    /** How far lines are from each other. */
    static final float LEADING = 1.45f;

    /** What no line begins with, and what none ends with (GB/T 15834). */
    private static final String NOT_FIRST = "，。、；：？！）》」』】〕”’…—,.;:?!)%]";

    private static final String NOT_LAST = "（《「『【〔“‘([";

    private static final SplitCharacter SPLIT = Words::splits;

    private Words() {}

    static Phrase of(String text, float size, int style, Color colour) {
        Chunk chunk = new Chunk(Typeface.shown(Plain.lines(text)), new Font(Typeface.font(), size, style, colour));
        chunk.setSplitCharacter(SPLIT);
        Phrase phrase = new Phrase(size * LEADING, chunk);
        phrase.setFont(chunk.getFont());
        return phrase;
    }

    static Phrase of(String text, float size) {
        return of(text, size, Font.NORMAL, INK);
    }

    private static boolean splits(int start, int current, int end, char[] text, PdfChunk[] chunks) {
        boolean keeps = NOT_LAST.indexOf(text[current]) >= 0
                || current + 1 < end && NOT_FIRST.indexOf(text[current + 1]) >= 0 && text[current] != ' ';
        return !keeps && DefaultSplitCharacter.DEFAULT.isSplitCharacter(start, current, end, text, chunks);
    }
}
