package dev.slipway.rendering;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.timeline.Sketch;
import dev.slipway.timeline.Sketch.Said;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A plan as a table. */
class TableTest {

    /** Reads what RFC 4180 allows, and nothing else. */
    private static List<List<String>> read(String csv) {
        List<List<String>> rows = new ArrayList<>();
        List<String> row = new ArrayList<>();
        int i = 0;
        while (i < csv.length()) {
            StringBuilder cell = new StringBuilder();
            if (csv.charAt(i) == '"') {
                for (i++; csv.charAt(i) != '"' || i + 1 < csv.length() && csv.charAt(i + 1) == '"'; i++) {
                    if (csv.charAt(i) == '"') i++;
                    cell.append(csv.charAt(i));
                }
                i++;
            } else {
                for (; csv.charAt(i) != ',' && csv.charAt(i) != '\r'; i++) {
                    assertTrue("\"\n".indexOf(csv.charAt(i)) < 0, "a bare quote or line feed");
                    cell.append(csv.charAt(i));
                }
            }
            row.add(cell.toString());
            if (csv.charAt(i) == ',') {
                i++;
                continue;
            }
            assertEquals("\r\n", csv.substring(i, i + 2));
            i += 2;
            rows.add(row);
            row = new ArrayList<>();
        }
        return rows;
    }

    private static List<List<String>> rows(Sketch sketch) {
        String csv = Table.of(sketch.plan());
        assertEquals('\uFEFF', csv.charAt(0), "by this Excel knows UTF-8");
        return read(csv.substring(1));
    }

    private static String cell(Sketch sketch, String column) {
        List<List<String>> rows = rows(sketch);
        return rows.get(1).get(rows.get(0).indexOf(column));
    }

    @Test
    void aRowSaysWhatAnItemSays() {
        List<List<String>> rows = rows(new Sketch()
                .item(
                        Said.of("退款 \"Refunds\", self-service")
                                .in("平台")
                                .theme("增长")
                                .horizon("NOW")
                                .about("one\ntwo"),
                        "2026Q3",
                        "2026-10-31")
                .item(Said.of("later").horizon("LATER"), null, null));
        assertEquals(3, rows.size());
        assertEquals(
                List.of(
                        Sketch.id(0).toString(),
                        "退款 \"Refunds\", self-service",
                        "one\ntwo",
                        "平台",
                        "增长",
                        "PLANNED",
                        "2026-07-01",
                        "QUARTER",
                        "2026-10-31",
                        "DAY",
                        "2026-07-01",
                        "2026-10-31",
                        "NOW",
                        "",
                        "true",
                        "",
                        "",
                        ""),
                rows.get(1));
        assertEquals("LATER", rows.get(2).get(rows.get(0).indexOf("horizon")));
    }

    @Test
    void withoutItemsThereIsTheHeaderOnly() {
        assertEquals(18, rows(new Sketch()).get(0).size());
        assertEquals(1, rows(new Sketch()).size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "=1+1 | '=1+1",
                "+1 | '+1",
                "-1 | '-1",
                "@SUM(A1) | '@SUM(A1)",
                "＝cmd | '＝cmd",
                "＋1 | '＋1",
                "－1 | '－1",
                "＠x | '＠x",
                "a=1 | a=1",
                "'quoted | 'quoted",
            })
    void whatASpreadsheetWouldComputeIsText(String title, String cell) {
        assertEquals(cell, cell(new Sketch().item(title, "2026", null), "title"));
        assertEquals(cell, cell(new Sketch().item(Said.of("t").in(title), "2026", null), "lane"));
        assertEquals(cell, cell(new Sketch().item(Said.of("t").theme(title), "2026", null), "theme"));
    }

    @Test
    void neitherTabNorReturnHidesAFormula() {
        for (String start : List.of("\t", "\r", "\n")) {
            assertEquals(
                    "'" + start + "=1",
                    cell(new Sketch().item(Said.of("t").about(start + "=1"), "2026", null), "description"));
        }
    }

    @Property
    void everyTextComesBackAsItWas(@ForAll String text) {
        String clean = text.replace("\0", "");
        String cell = cell(new Sketch().item(Said.of("t").about(clean), "2026", null), "description");
        assertEquals(clean, cell.startsWith("'") && !clean.startsWith("'") ? cell.substring(1) : cell);
    }
}
