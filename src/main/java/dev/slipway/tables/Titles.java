package dev.slipway.tables;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The titles of a table, each once. */
record Titles(List<String> names, Map<String, Integer> places) {

    /** Those that a row says; a 422 problem where one is empty, too long or there twice. */
    static Titles of(List<String> said) {
        List<String> names = new ArrayList<>();
        for (String name : said) names.add(name.strip());
        while (!names.isEmpty() && names.get(names.size() - 1).isEmpty()) names.remove(names.size() - 1);
        if (names.isEmpty()) throw TableFault.of("TABLE_EMPTY");
        Map<String, Integer> places = new HashMap<>();
        for (int i = 0; i < names.size(); i++) {
            String name = names.get(i);
            if (name.isEmpty()) throw TableFault.of("TITLE_EMPTY", i + 1);
            if (name.length() > TableLimits.TITLE) throw TableFault.of("TITLE_TOO_LONG", i + 1, TableLimits.TITLE);
            if (name.indexOf('\0') >= 0) throw TableFault.of("TITLE_UNREADABLE", i + 1);
            Integer before = places.put(name, i);
            if (before != null) throw TableFault.of("TITLE_TWICE", name, before + 1, i + 1);
        }
        return new Titles(List.copyOf(names), places);
    }

    /** A row of cells under these titles. */
    TableRow row(long number, List<JsonNode> cells) {
        return new Cells(number, cells, this);
    }

    /** A row by the places of its cells. */
    private record Cells(long number, List<JsonNode> cells, Titles titles) implements TableRow {

        @Override
        public JsonNode cell(String column) {
            Integer place = titles.places.get(column);
            return place == null || place >= cells.size() ? null : cells.get(place);
        }

        @Override
        public boolean tooLong() {
            return cells.stream()
                    .skip(titles.names.size())
                    .anyMatch(cell ->
                            cell != null && !cell.isNull() && !cell.asText().isBlank());
        }
    }
}
