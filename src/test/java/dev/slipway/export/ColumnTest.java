package dev.slipway.export;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A cell says what a record says, in a way that can be read back. */
class ColumnTest {

    private record Price(BigDecimal amount, String currency) {}

    private record Sample(String name, Price price, List<String> tags, Map<String, String> free) {}

    private static final List<Column> COLUMNS = Column.of(Sample.class, Set.of(), Set.of());

    private static List<String> cells(Map<String, ?> record) {
        return COLUMNS.stream()
                .map(column -> column.text(new ObjectMapper().valueToTree(record)))
                .toList();
    }

    @Test
    void whatConsistsOfPartsHasAColumnForEach() {
        assertEquals(
                List.of("name", "price.amount", "price.currency", "tags", "free"),
                COLUMNS.stream().map(Column::name).toList());
        assertEquals(
                List.of("甲", "-1.50", "CNY", "", "{\"k\":\"v\"}"),
                cells(Map.of(
                        "name", "甲", "price", Map.of("amount", "-1.50", "currency", "CNY"), "free", Map.of("k", "v"))));
    }

    @Test
    void textsOfAListAreToldApart() {
        assertEquals("a; b", cells(Map.of("tags", List.of("a", "b"))).get(3));
        assertEquals("", cells(Map.of("tags", List.of())).get(3));
        assertEquals(
                "[\"a;b\",\"c\"]", cells(Map.of("tags", List.of("a;b", "c"))).get(3));
        assertEquals("[\"[x]\"]", cells(Map.of("tags", List.of("[x]"))).get(3));
        assertEquals("[\" a\"]", cells(Map.of("tags", List.of(" a"))).get(3));
    }

    @Test
    void whatASpreadsheetWouldComputeIsDefused() {
        assertEquals("'=1+1", cells(Map.of("name", "=1+1")).get(0));
        assertEquals("'@a; b", cells(Map.of("tags", List.of("@a", "b"))).get(3));
        assertEquals("'＝1", cells(Map.of("name", "＝1")).get(0));
    }
}
