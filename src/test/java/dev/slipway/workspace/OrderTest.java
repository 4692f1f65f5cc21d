package dev.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.SlipwayTest;
import dev.slipway.workspace.Contents.Reference;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** In which order tables are filled. */
@SlipwayTest
class OrderTest {

    @Inject
    AgroalDataSource database;

    private static List<List<String>> order(String tables, String... references) {
        List<Table> all = Arrays.stream(tables.split(" "))
                .map(name -> new Table(name, List.of(), List.of(), null, false))
                .toList();
        List<Reference> between = Arrays.stream(references)
                .map(pair -> new Reference(pair.split(">")[0], pair.split(">")[1]))
                .toList();
        return Order.of(new Contents("1", all, List.of(), List.of(), Set.of(), between)).stream()
                .map(group -> group.stream().map(Table::name).toList())
                .toList();
    }

    @Test
    void whatIsReferredToComesFirstAndACircleAtOnce() {
        assertEquals(List.of(List.of("b"), List.of("c"), List.of("a")), order("a b c", "a>c", "c>b"));
        assertEquals(List.of(List.of("a")), order("a", "a>a"));
        assertEquals(
                List.of(List.of("z"), List.of("a", "b", "c"), List.of("d")),
                order("a b c d z", "a>b", "b>c", "c>a", "b>z", "d>a", "c>c"));
    }

    @Test
    void everyTableOfOursHasItsPlaceBehindWhatItRefersTo() throws SQLException {
        Contents contents;
        try (Connection connection = database.getConnection()) {
            contents = ReadContents.of(connection);
        }
        List<String> names = new ArrayList<>();
        for (List<Table> group : Order.of(contents)) {
            assertEquals(1, group.size(), () -> "a circle, which is no harm: " + group);
            names.add(group.get(0).name());
        }
        assertEquals(contents.tables().size(), names.size());
        for (Reference reference : contents.references()) {
            assertTrue(names.indexOf(reference.to()) <= names.indexOf(reference.from()), reference::toString);
        }
    }

    /** As FillTables does it; our own tables have no circle. */
    @Test
    void tablesThatReferToEachOtherAreFilledByOneStatement() throws SQLException {
        try (Connection connection = database.getConnection()) {
            connection.setAutoCommit(false);
            try {
                Sql.run(connection, """
                        create schema circle; set local search_path = circle, public;
                        create table egg (id int primary key, hen_id int not null);
                        create table hen (id int primary key, egg_id int not null references egg, mother_id int references hen);
                        alter table egg add foreign key (hen_id) references hen;
                        create temporary table stage_egg (line json); create temporary table stage_hen (line json);
                        insert into stage_egg values ('{"id":1,"hen_id":2}');
                        insert into stage_hen values ('{"id":2,"egg_id":1,"mother_id":3}'), ('{"id":3,"egg_id":1}')""");
                Contents contents = ReadContents.of(connection, "1");
                List<Table> circle = Order.of(contents).get(0);
                assertEquals(2, circle.size());
                Sql.run(connection, FillTables.together(circle));
                assertEquals(List.of(List.of("2")), Sql.rows(connection, "select count(*) from hen"));
            } finally {
                connection.rollback();
            }
        }
    }
}
