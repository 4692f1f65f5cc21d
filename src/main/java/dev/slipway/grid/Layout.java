package dev.slipway.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What is where in the picture.
 *
 * @param captions one for each mark, or none where there is a register
 */
record Layout(Plane plane, List<Mark> marks, List<Caption> captions, Optional<Register> register) {

    static final double WIDTH = 1600;
    static final double MARGIN = 36;
    /** Between the plane and the register. */
    static final double APART = 40;

    private static final double LEFT = 100;
    private static final double TOP = 112;
    private static final double BELOW = 112;
    private static final double WIDE = WIDTH - LEFT - MARGIN;
    private static final double HIGH = 680;
    private static final double GROWTH = 1.25;

    static Layout of(List<Placed> stakeholders, Locale locale) {
        Plane wide = new Plane(LEFT, TOP, WIDE, HIGH);
        return Marks.of(stakeholders, wide)
                .flatMap(marks -> Captions.of(marks, wide, locale)
                        .map(captions -> new Layout(wide, marks, captions, Optional.empty())))
                .orElseGet(() -> numbered(stakeholders));
    }

    private static Layout numbered(List<Placed> stakeholders) {
        double high = HIGH;
        while (true) {
            Register list = Register.of(unplaced(stakeholders), high);
            double width = WIDE - APART - list.width();
            Plane plane = new Plane(LEFT, TOP, width, Math.max(high, Math.min(width, list.height())));
            Optional<List<Mark>> marks = Marks.of(stakeholders, plane);
            if (marks.isPresent()) {
                return new Layout(plane, marks.get(), List.of(), Optional.of(Register.of(marks.get(), high)));
            }
            high *= GROWTH;
        }
    }

    /** What the size of the register depends on. */
    private static List<Mark> unplaced(List<Placed> stakeholders) {
        return stakeholders.stream().map(one -> new Mark(one, 0, null)).toList();
    }

    double height() {
        return TOP + Math.max(plane.height(), register.map(Register::height).orElse(0.0)) + BELOW;
    }
}
