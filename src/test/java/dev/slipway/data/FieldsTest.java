package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.data.Fields.Filter;
import dev.slipway.data.Fields.Include;
import dev.slipway.data.Fields.Key;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What lists filter, sort and include by follows from the annotations. */
class FieldsTest {

    @Test
    void filtersCompareOneValueOrARange() {
        assertEquals(
                Map.of(
                        "key", new Filter("key", "e.details.key", String.class, "in"),
                        "ownerId", new Filter("ownerId", "e.details.ownerId", UUID.class, "in"),
                        "dueFrom", new Filter("dueFrom", "e.details.due", LocalDate.class, ">="),
                        "dueTo", new Filter("dueTo", "e.details.due", LocalDate.class, "<="),
                        "plannedFrom", new Filter("plannedFrom", "e.details.planned.date", LocalDate.class, ">="),
                        "plannedTo", new Filter("plannedTo", "e.details.planned.date", LocalDate.class, "<="),
                        "state", new Filter("state", "e.state", Rows.State.class, "in")),
                Rows.FIELDS.filters());
    }

    @Test
    void sortKeysAreNeverNullAndAnAbsentDateIsTheLast() {
        assertEquals(
                Map.of(
                        "id", new Key("id", "e.id", UUID.class),
                        "createdAt", new Key("createdAt", "e.createdAt", Instant.class),
                        "updatedAt", new Key("updatedAt", "e.updatedAt", Instant.class),
                        "key", new Key("key", "e.details.key", String.class),
                        "rank", new Key("rank", "e.details.rank", Integer.class),
                        "due", new Key("due", "coalesce(e.details.due, date 9999-12-31)", LocalDate.class),
                        "planned",
                                new Key(
                                        "planned",
                                        "coalesce(e.details.planned.date, date 9999-12-31)",
                                        LocalDate.class),
                        "state", new Key("state", "e.state", Rows.State.class)),
                Rows.FIELDS.keys());
    }

    @Test
    void includesKnowTheirPlaceInTheView() {
        Include owner = Rows.FIELDS.includes().get(0);
        assertEquals(
                "owner Person catalog details.ownerId 2 false",
                String.join(
                        " ",
                        owner.name(),
                        owner.entity(),
                        owner.area(),
                        owner.path(),
                        String.valueOf(owner.component()),
                        String.valueOf(owner.hides())));
        assertEquals(1, Rows.FIELDS.includes().size());
    }

    @Test
    void sortKeyThatMayBeNullIsABug() {
        assertThrows(
                IllegalStateException.class,
                () -> Fields.of(Rows.Row.class, Rows.Unsortable.class, Rows.RowView.class));
    }
}
