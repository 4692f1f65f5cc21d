package dev.slipway.tables;

import java.text.Normalizer;

/** The text of a cell, with the widths and spaces of typing taken away. */
final class CellText {

    /** What is longer is no number and no date. */
    private static final int LONGEST = 100;

    private CellText() {}

    /** In narrow characters, so that {@code ２０２７} is 2027 and {@code ￥} is {@code ¥}; what is very long, as it is. */
    static String narrow(String text) {
        return text.length() > LONGEST
                ? text
                : Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    }
}
