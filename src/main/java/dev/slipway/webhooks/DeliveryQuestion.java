package dev.slipway.webhooks;

import dev.slipway.api.Paging;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which deliveries of a webhook are asked for.
 *
 * @param before only those with smaller numbers
 */
record DeliveryQuestion(
        UUID webhook, List<DeliveryStatus> statuses, List<String> types, List<UUID> records, long before, int limit) {

    private static final Pattern CURSOR = Pattern.compile("d([1-9][0-9]{0,17})-([0-9a-f]{1,8})");

    static DeliveryQuestion of(
            UUID webhook,
            List<DeliveryStatus> statuses,
            List<String> types,
            List<UUID> records,
            String cursor,
            int limit) {
        Paging.check(limit);
        DeliveryQuestion first = new DeliveryQuestion(webhook, statuses, types, records, Long.MAX_VALUE, limit);
        return cursor == null ? first : first.from(cursor);
    }

    private DeliveryQuestion from(String cursor) {
        Matcher written = CURSOR.matcher(cursor);
        if (!written.matches()) throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
        if (!written.group(2).equals(fingerprint())) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-of-another-list");
        }
        return new DeliveryQuestion(webhook, statuses, types, records, Long.parseLong(written.group(1)), limit);
    }

    String cursor(long last) {
        return "d" + last + '-' + fingerprint();
    }

    private String fingerprint() {
        List<String> names = statuses.stream().map(Enum::name).toList();
        return Integer.toHexString(List.of(webhook, names, types, records).hashCode());
    }
}
