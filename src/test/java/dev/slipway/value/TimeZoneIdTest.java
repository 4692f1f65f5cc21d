package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which texts are time zones. */
class TimeZoneIdTest {

    private final TimeZoneId.Check check = new TimeZoneId.Check();

    @ParameterizedTest
    @ValueSource(strings = {"Asia/Shanghai", "Europe/Berlin", "America/Argentina/Ushuaia", "UTC"})
    void nameOfTheIanaDatabaseIsValid(String zone) {
        assertTrue(check.isValid(zone, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "asia/shanghai", "Asia/Beijing", "+08:00", "UTC+8", "Z", "Asia/Shanghai ", "CST6", "中国"})
    void anythingElseIsNot(String zone) {
        assertFalse(check.isValid(zone, null));
    }

    @Test
    void absenceIsLeftToOtherConstraints() {
        assertTrue(check.isValid(null, null));
    }
}
