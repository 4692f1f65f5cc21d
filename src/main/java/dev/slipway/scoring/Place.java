package dev.slipway.scoring;

import dev.slipway.formula.Decimals;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in a ranking, after which the next page begins.
 *
 * @param question the fingerprint of what was asked
 * @param unrounded the number of the subject there, null where it has none
 * @param position how many subjects come up to it
 * @param rank its rank, 0 where it has none
 */
record Place(UUID question, BigDecimal unrounded, UUID subject, int position, int rank) {

    /** No number comes after all numbers. */
    static final Comparator<BigDecimal> DOWNWARDS = Comparator.nullsLast(Comparator.reverseOrder());

    /** PostgreSQL compares ids as they are written, Java the signs of their halves. */
    static final Comparator<UUID> AS_IN_DATABASE = Comparator.comparing(UUID::toString);

    private static final Pattern FORM = Pattern.compile(
            "([0-9a-f-]{36})!(-?[0-9]{1,25}(?:\\.[0-9]{1,30})?)?" + "!([0-9a-f-]{36})!([0-9]{1,9})!([0-9]{1,9})");

    static Place start(UUID question) {
        return new Place(question, null, null, 0, 0);
    }

    boolean isStart() {
        return subject == null;
    }

    /** Whether an item comes after this place. */
    boolean before(Ranking.Item item) {
        if (isStart()) return true;
        int compared = DOWNWARDS.compare(unrounded, item.unrounded());
        return compared < 0 || compared == 0 && AS_IN_DATABASE.compare(subject, item.subjectId()) < 0;
    }

    /** The place of the next item, with its rank by standard competition ranking. */
    Place next(Ranking.Item item) {
        boolean equal = unrounded != null && item.unrounded() != null && unrounded.compareTo(item.unrounded()) == 0;
        int next = item.unrounded() == null ? 0 : equal ? rank : position + 1;
        return new Place(question, item.unrounded(), item.subjectId(), position + 1, next);
    }

    String encode() {
        String number = unrounded == null ? "" : Decimals.text(unrounded);
        String text = String.join(
                "!", question.toString(), number, subject.toString(), String.valueOf(position), String.valueOf(rank));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** The place of a cursor that was made for the same question, or the start where there is no cursor. */
    static Place of(String cursor, UUID question) {
        if (cursor == null) return start(question);
        Place place = decoded(cursor);
        if (place.question.equals(question)) return place;
        throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-of-another-list");
    }

    private static Place decoded(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.US_ASCII);
            Matcher form = FORM.matcher(text);
            if (!form.matches()) throw new IllegalArgumentException();
            return new Place(
                    UUID.fromString(form.group(1)),
                    form.group(2) == null ? null : new BigDecimal(form.group(2)),
                    UUID.fromString(form.group(3)),
                    Integer.parseInt(form.group(4)),
                    Integer.parseInt(form.group(5)));
        } catch (IllegalArgumentException garbage) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
        }
    }
}
