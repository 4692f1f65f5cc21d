package dev.slipway.dashboard;

import java.time.LocalDate;
import java.util.UUID;

/**
 * A launch plan as far as its period goes.
 *
 * @param launch the actual day on the market, or the planned one; null without either
 */
record Launch(
        UUID id, String name, UUID productId, String status, LocalDate launch, int periodMonths, int trainingTarget) {

    boolean launched() {
        return status.equals("LAUNCHED") || status.equals("CLOSED");
    }

    static Launch of(Object[] row) {
        return new Launch(
                (UUID) row[0],
                (String) row[1],
                (UUID) row[2],
                String.valueOf(row[3]),
                (LocalDate) row[4],
                (Integer) row[5],
                (Integer) row[6]);
    }
}
