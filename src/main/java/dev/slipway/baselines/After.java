package dev.slipway.baselines;

import dev.slipway.api.Paging;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a list by id, and how many to show from there.
 *
 * @param list what the list is of, with its filters
 * @param id the last one that was shown; for the beginning, one before all
 */
record After(String list, UUID id, int limit) {

    private static final Pattern CURSOR = Pattern.compile("([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})([0-9a-f]{8})");
    private static final UUID BEFORE_ALL = new UUID(0, 0);

    /** The place that a reader asks for; a problem for one of another list. */
    static After of(String list, Integer limit, String cursor) {
        Paging.check(limit);
        if (cursor == null) return new After(list, BEFORE_ALL, limit);
        Matcher parts = CURSOR.matcher(cursor);
        if (!parts.matches()) throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
        After place = new After(list, UUID.fromString(parts.group(1)), limit);
        if (cursor.equals(place.cursor(place.id))) return place;
        throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-of-another-list");
    }

    /** Whether an id comes after this place, as the database orders them. */
    boolean isBefore(UUID other) {
        return id.toString().compareTo(other.toString()) < 0;
    }

    /** The cursor of the page after the one that ends with an id. */
    String cursor(UUID last) {
        return last + "%08x".formatted(list.hashCode());
    }
}
