package dev.slipway.tables;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A day as spreadsheets count it (ECMA-376, 18.17.4.1): 1 is 1 January 1900, and 60 a 29 February that never was. */
final class SerialDay {

    /** What is missing in a workbook that counts from 1904. */
    static final BigDecimal FROM_1904 = BigDecimal.valueOf(1462);

    private static final LocalDate BEFORE_THE_FIRST = LocalDate.of(1899, 12, 31);
    private static final int NEVER_WAS = 60;
    private static final BigDecimal LAST = BigDecimal.valueOf(2_958_466);
    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);

    private SerialDay() {}

    /** To the second; an IllegalArgumentException for what is no day. */
    static LocalDateTime of(BigDecimal serial) {
        int day = serial.intValue();
        if (serial.signum() < 0 || serial.compareTo(LAST) >= 0 || day == NEVER_WAS || day == 0) {
            throw new IllegalArgumentException(serial.toString());
        }
        long seconds = serial.subtract(BigDecimal.valueOf(day))
                .multiply(SECONDS)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        return BEFORE_THE_FIRST
                .plusDays(day > NEVER_WAS ? day - 1 : day)
                .atStartOfDay()
                .plusSeconds(seconds);
    }
}
