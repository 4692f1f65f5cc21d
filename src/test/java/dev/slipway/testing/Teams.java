package dev.slipway.testing;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** Product management teams of tests. */
public final class Teams {

    private Teams() {}

    /** Puts the account's person on a product's team from long ago; the path of the membership. */
    public static String join(String product, Account account) {
        return join(product, account, LocalDate.of(2020, 1, 1), null);
    }

    /** Puts the account's person on a product's team for a time without an end if it is null. */
    public static String join(String product, Account account, LocalDate from, LocalDate to) {
        Map<String, Object> seat = new HashMap<>();
        seat.put("productId", Records.id(product));
        seat.put("personId", account.person());
        seat.put("role", "TECHNICAL_LEAD");
        seat.put("startsOn", from.toString());
        if (to != null) seat.put("endsOn", to.toString());
        return Records.create("team-members", seat);
    }
}
