package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How a wish for an order becomes an order, and a condition for the rows after a place in it. */
class SortTest {

    private static Sort sort(String... wanted) {
        return Sort.of(Arrays.asList(wanted), Rows.FIELDS);
    }

    @Test
    void withoutAWishTheOrderIsThatOfCreation() {
        assertEquals("e.id", Sort.of(null, Rows.FIELDS).orderBy());
        assertEquals("e.id", Sort.of(List.of(), Rows.FIELDS).orderBy());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "key         | key,id          | e.details.key, e.id",
                "-key        | -key,-id        | e.details.key desc, e.id desc",
                "-rank,key   | -rank,key,id    | e.details.rank desc, e.details.key, e.id",
                "rank,-key   | rank,-key,-id   | e.details.rank, e.details.key desc, e.id desc",
                "-id         | -id             | e.id desc",
                "id,key      | id,key          | e.id, e.details.key",
                "due         | due,id          | coalesce(e.details.due, date 9999-12-31), e.id",
            })
    void idComesLastInTheDirectionOfTheLastKey(String wanted, String name, String orderBy) {
        assertEquals(name, sort(wanted).name());
        assertEquals(orderBy, sort(wanted).orderBy());
    }

    @Test
    void keysMayBeRepeatedParametersToo() {
        assertEquals(sort("rank, -key"), sort("rank", "-key"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ",",
                "unknown",
                "--key",
                "+key",
                "key,key",
                "key,-key",
                "KEY",
                "note",
                "key,",
                "key,rank,due,state",
                "e.id",
                "key desc"
            })
    void anythingElseIsRefused(String wanted) {
        ProblemException refusal = assertThrows(ProblemException.class, () -> sort(wanted));
        assertEquals(ProblemType.INVALID_PARAMETER, refusal.type());
        assertEquals("SORT_KEY_EXPECTED", refusal.errors().get(0).code());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "id         | e.id > :k0",
                "-id        | e.id < :k0",
                "key        | (e.details.key, e.id) > (:k0, :k1)",
                "-rank,-key | (e.details.rank, e.details.key, e.id) < (:k0, :k1, :k2)",
                "-rank,key  | e.details.rank <= :k0 and (e.details.rank < :k0 or e.details.rank = :k0 and (e.details.key > :k1 or e.details.key = :k1 and (e.id > :k2)))",
                "id,-key    | e.id >= :k0 and (e.id > :k0 or e.id = :k0 and (e.details.key < :k1))",
            })
    void conditionForTheRowsAfterAPlace(String wanted, String condition) {
        assertEquals(condition, sort(wanted).after());
    }
}
