package dev.slipway.timeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

/** Things that lie along a line, in rows. */
class StackingTest {

    /** Something from one place to another. */
    private record Thing(int from, int to, int row) {

        boolean covers(Thing other) {
            return row == other.row && from < other.to && other.from < to;
        }
    }

    private static List<Thing> placed(List<Integer> places, Stacking stacking) {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i + 1 < places.size(); i += 2) {
            int from = places.get(i);
            int to = from + 1 + places.get(i + 1);
            things.add(new Thing(from, to, stacking.row(from, to)));
        }
        return things;
    }

    private static int mostAtOnePlace(List<Thing> things) {
        return things.stream()
                .mapToInt(at -> (int) things.stream()
                        .filter(other -> other.from <= at.from && at.from < other.to)
                        .count())
                .max()
                .orElse(0);
    }

    @Property
    void nothingCoversAnything(@ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> places) {
        List<Thing> things = placed(places, new Stacking());
        for (Thing one : things) for (Thing other : things) assertTrue(one == other || !one.covers(other));
    }

    @Property
    void inTheOrderOfBeginningsItTakesTheFewestRows(@ForAll @Size(max = 60) List<@IntRange(max = 50) Integer> places) {
        List<Thing> unordered = placed(places, new Stacking());
        List<Integer> ordered = new ArrayList<>();
        unordered.stream().sorted(Comparator.comparing(Thing::from)).forEach(thing -> {
            ordered.add(thing.from);
            ordered.add(thing.to - thing.from - 1);
        });
        Stacking stacking = new Stacking();
        List<Thing> things = placed(ordered, stacking);
        assertEquals(mostAtOnePlace(things), stacking.rows());
    }

    @Test
    void whatEndsWhereAnotherBeginsSharesItsRow() {
        Stacking stacking = new Stacking();
        assertEquals(0, stacking.row(0, 10));
        assertEquals(0, stacking.row(10, 20));
        assertEquals(1, stacking.row(9, 11));
        assertEquals(0, stacking.row(-5, 0));
        assertEquals(2, stacking.rows());
    }
}
