package dev.slipway.api;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which page of a list is asked for. */
public class Paging {

    public static final Set<String> NAMES = Set.of("limit", "cursor", "total");

    private static final int MOST = 200;

    @QueryParam("limit")
    @DefaultValue("50")
    @Parameter(description = "How many records a page holds at most.")
    @Schema(minimum = "1", maximum = "200")
    public Integer limit;

    @QueryParam("cursor")
    @Parameter(description = "`nextCursor` of the page before, with the same filters and sort.")
    public String cursor;

    @QueryParam("total")
    @DefaultValue("false")
    @Parameter(description = "Whether to count all matches too, which costs a second statement.")
    public Boolean total;

    /** A problem for a page that is too small or too large. */
    public static void check(int limit) {
        if (limit >= 1 && limit <= MOST) return;
        throw ProblemException.parameter(InputError.of("limit", "RANGE", 1, MOST));
    }
}
