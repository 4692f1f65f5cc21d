package dev.slipway.workspace;

import dev.slipway.workspace.Contents.Reference;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** In which order tables are filled: what is referred to first, and at once what refers to each other in a circle. */
final class Order {

    private Order() {}

    static List<List<Table>> of(Contents contents) {
        Map<String, Set<String>> before = new HashMap<>();
        for (Table table : contents.tables()) before.put(table.name(), new HashSet<>());
        for (Reference reference : contents.references()) {
            before.get(reference.from()).add(reference.to());
        }
        // what is before what is before something is before that as well
        for (String middle : before.keySet()) {
            for (Set<String> those : before.values()) if (those.contains(middle)) those.addAll(before.get(middle));
        }
        List<List<Table>> order = new ArrayList<>();
        Set<String> done = new HashSet<>();
        while (done.size() < contents.tables().size()) {
            for (Table table : contents.tables()) {
                if (done.contains(table.name())) continue;
                List<Table> group = contents.tables().stream()
                        .filter(other -> other == table || together(before, table, other))
                        .toList();
                Set<String> names =
                        new HashSet<>(group.stream().map(Table::name).toList());
                Set<String> missing = new HashSet<>(before.get(table.name()));
                missing.removeAll(done);
                missing.removeAll(names);
                if (!missing.isEmpty()) continue;
                order.add(group);
                done.addAll(names);
            }
        }
        return order;
    }

    private static boolean together(Map<String, Set<String>> before, Table one, Table other) {
        return before.get(one.name()).contains(other.name())
                && before.get(other.name()).contains(one.name());
    }
}
