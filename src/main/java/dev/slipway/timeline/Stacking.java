package dev.slipway.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Puts things that lie along a line into rows, none covering another; in the order of their beginnings it takes the fewest. */
public final class Stacking {

    /** What lies in each row by now: where it begins, and where it ends. */
    private final List<TreeMap<Double, Double>> rows = new ArrayList<>();

    /** The first row with room. */
    public int row(double from, double to) {
        int row = 0;
        while (row < rows.size() && !free(rows.get(row), from, to)) row++;
        if (row == rows.size()) rows.add(new TreeMap<>());
        rows.get(row).put(from, to);
        return row;
    }

    public int rows() {
        return rows.size();
    }

    private static boolean free(TreeMap<Double, Double> taken, double from, double to) {
        Map.Entry<Double, Double> before = taken.lowerEntry(to);
        return before == null || before.getValue() <= from;
    }
}
