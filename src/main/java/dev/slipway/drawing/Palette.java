package dev.slipway.drawing;

/**
 * The colours of a picture on a light or a dark ground. Text has a contrast of at least 4.5 to its ground (WCAG 2.2, 1.4.3),
 * lines that mean something one of 3 (1.4.11).
 */
public record Palette(
        String ground,
        String band,
        String line,
        String strong,
        String text,
        String faint,
        String alarm,
        String warning,
        boolean dark) {

    private static final Palette LIGHT =
            new Palette("#ffffff", "#f4f6f9", "#d9dfe7", "#66758a", "#17212d", "#56616f", "#c62828", "#a35f00", false);
    private static final Palette DARK =
            new Palette("#10161f", "#171f2b", "#2b3748", "#8495ab", "#e8edf3", "#a5b1c1", "#ff8a80", "#f2b84b", true);

    public static Palette of(Scheme scheme) {
        return scheme == Scheme.dark ? DARK : LIGHT;
    }

    /** The bar of an item in a state; null for one that is not said. */
    public String fill(String status) {
        return switch (String.valueOf(status)) {
            case "IN_PROGRESS" -> dark ? "#1c4f8a" : "#c3ddf9";
            case "DONE" -> dark ? "#1d5a34" : "#c5e7cf";
            case "ON_HOLD" -> dark ? "#66490f" : "#fbe5b8";
            case "CANCELLED" -> ground;
            default -> dark ? "#35414f" : "#e1e6ed";
        };
    }

    /** Its outline and symbol. */
    public String edge(String status) {
        return switch (String.valueOf(status)) {
            case "IN_PROGRESS" -> dark ? "#7cbcff" : "#1a66b5";
            case "DONE" -> dark ? "#7ad796" : "#257a44";
            case "ON_HOLD" -> dark ? "#f2b84b" : "#94600f";
            default -> dark ? "#97a5b7" : "#66758a";
        };
    }

    public String letters(String status) {
        return "CANCELLED".equals(status) ? faint : text;
    }
}
