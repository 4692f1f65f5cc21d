package dev.slipway.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pairs of characters that the index of texts holds. */
@SlipwayTest
class BigramsTest {

    @Inject
    AgroalDataSource database;

    private List<String> pairs(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("select bigrams(?)")) {
            select.setString(1, text);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return List.of((String[]) row.getArray(1).getArray());
            }
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``             | ``",
                "a              | ``",
                "账             | ``",
                "`a b`          | ``",
                "abab           | ab,ba",
                "`路线 图　🚀x` | 路线,🚀x",
                "e\u0301e       | e\u0301,\u0301e",
            })
    void theyAreOfNeighboursWithoutSpaces(String text, String pairs) throws SQLException {
        assertEquals(
                pairs.isEmpty() ? List.of() : List.of(pairs.split(",")),
                pairs(text).stream().sorted().toList());
    }

    @Test
    void tenTimesAsLongATextTakesNoMoreThanSomeTenTimesAsLong() {
        String text = "产品路线图跨境收款渠道".repeat(10_000);
        assertTimeout(Duration.ofSeconds(20), () -> assertEquals(11, pairs(text).size()));
    }
}
