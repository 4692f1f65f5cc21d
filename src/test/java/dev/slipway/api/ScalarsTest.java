package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Single values are read exactly, or not at all. */
class ScalarsTest {
    static final Map<Class<?>, String> CODES = Map.of(
            UUID.class, "UUID_EXPECTED",
            LocalDate.class, "DATE_EXPECTED",
            Instant.class, "INSTANT_EXPECTED",
            BigDecimal.class, "DECIMAL_EXPECTED",
            URI.class, "URI_EXPECTED",
            Integer.class, "INTEGER_EXPECTED",
            Boolean.class, "BOOLEAN_EXPECTED",
            ProblemType.class, "ONE_OF_EXPECTED");

    private static void refuses(Class<?> type, String text) {
        ProblemException refusal =
                assertThrows(ProblemException.class, () -> Scalars.parameter("p", text, type), () -> text);
        assertEquals(ProblemType.INVALID_PARAMETER, refusal.type());
        assertEquals(
                List.of("p " + CODES.get(type)),
                refusal.errors().stream()
                        .map(error -> error.parameter() + " " + error.code())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1-1-1-1-1",
                "0190a5b27c1e7d3a9f001a2b3c4d5e6f",
                "{0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f}",
                "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6",
                "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f0",
                "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6g",
                " 0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f",
                "0190a5b2-7c1e-7d3a-9f00-1a2b3c4d5e6f\n",
                "0190a5b-27c1e-7d3a-9f00-1a2b3c4d5e6f"
            })
    void uuidHasItsFullForm(String text) {
        refuses(UUID.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0001-01-01", "9999-12-31", "2024-02-29", "2000-02-29"})
    void datesOfTheYears1To9999AreRead(String text) {
        assertEquals(LocalDate.parse(text), Scalars.parameter("p", text, LocalDate.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "", "0000-01-01", "-0001-01-01", "+10000-01-01", "10000-01-01", "2023-02-29", "1900-02-29",
                        "2026-13-01",
                "2026-00-01", "2026-06-31", "2026-7-1", "20260701", "2026-07-01T00:00:00Z", " 2026-07-01",
                        "2026-07-01 ", "２０２６-07-01"
            })
    void anyOtherDateIsRefused(String text) {
        refuses(LocalDate.class, text);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-07-01T08:30:00Z, 2026-07-01T08:30:00Z",
        "2026-07-01T08:30:00+08:00, 2026-07-01T00:30:00Z",
        "2026-07-01T00:00:00-00:30, 2026-07-01T00:30:00Z",
        "2026-07-01T08:30:00.1234567Z, 2026-07-01T08:30:00.123456Z",
        "9999-12-31T23:59:59.999999999Z, 9999-12-31T23:59:59.999999Z",
        "0001-01-01T08:00:00+08:00, 0001-01-01T00:00:00Z",
    })
    void instantsAreReadInUtcToTheMicrosecond(String text, Instant instant) {
        assertEquals(instant, Scalars.parameter("p", text, Instant.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "2026-07-01",
                "2026-07-01T08:30:00",
                "2026-07-01 08:30:00Z",
                "2026-07-01T24:00:00Z",
                "2026-07-01T08:60:00Z",
                "2026-06-30T23:59:60Z",
                "2023-02-29T00:00:00Z",
                "2026-07-01T08:30:00+19:00",
                "2026-07-01T08:30:00 08:00",
                "0000-12-31T23:59:59Z",
                "0001-01-01T00:00:00+00:01",
                "+10000-01-01T00:00:00Z",
                "9999-12-31T23:59:59-00:01",
                "+999999999-12-31T23:59:59-18:00",
                "-999999999-01-01T00:00:00+18:00",
                "2026-07-01T08:30:00Z[UTC]",
                "now",
                "1782900000"
            })
    void anyOtherInstantIsRefused(String text) {
        refuses(Instant.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0", "12.30", "-0.000000000001", "9999999999999999999.999999999999"})
    void decimalsKeepTheirDigits(String text) {
        assertEquals(new BigDecimal(text), Scalars.parameter("p", text, BigDecimal.class));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+1",
                "01",
                ".5",
                "1.",
                "1e3",
                "1,000.00",
                "NaN",
                "Infinity",
                "0x1",
                "10000000000000000000",
                "1.0000000000001",
                "１",
                " 1",
                "--1"
            })
    void anyOtherDecimalIsRefused(String text) {
        refuses(BigDecimal.class, text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "1.0", "2147483648", "-2147483649", "1e2", "+5", "0x10", "٣", "５", " 5", "5 ", "٣٤"})
    void wholeNumberHasAsciiDigitsOnly(String text) {
        refuses(Integer.class, text);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, Integer.MIN_VALUE, Integer.MAX_VALUE})
    void wholeNumbersAreRead(int number) {
        assertEquals(number, Scalars.parameter("p", String.valueOf(number), Integer.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "TRUE", "True", "1", "yes", " true"})
    void booleanIsTrueOrFalse(String text) {
        refuses(Boolean.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "relative", "/absolute/path", "//host", "http://a b", "http://%zz", ":x"})
    void uriIsAbsolute(String text) {
        refuses(URI.class, text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "not_found", "NOT_FOUND ", "NOT-FOUND", "0"})
    void constantIsSpelledExactly(String text) {
        refuses(ProblemType.class, text);
    }
}
