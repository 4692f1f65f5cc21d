package dev.slipway.changes;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A place in the change feed: everything up to it has been read.
 *
 * @param feed the name of the feed, by which a position of another Slipway is recognised
 */
public record FeedPosition(String feed, long number) {

    /** What stands for the end of the feed as it is now. */
    public static final String LATEST = "latest";

    public static final String PATTERN = "^(latest|[0-9a-f]{8}-(0|[1-9][0-9]{0,17}))$";

    private static final Pattern WRITTEN = Pattern.compile("([0-9a-f]{8})-(0|[1-9][0-9]{0,17})");

    public static FeedPosition of(String text) {
        Matcher written = WRITTEN.matcher(text);
        if (!written.matches()) throw malformed();
        return new FeedPosition(written.group(1), Long.parseLong(written.group(2)));
    }

    public static ProblemException malformed() {
        return new ProblemException(ProblemType.INVALID_CURSOR, "detail.position-malformed");
    }

    public FeedPosition at(long other) {
        return new FeedPosition(feed, other);
    }

    @Override
    public String toString() {
        return feed + '-' + number;
    }
}
