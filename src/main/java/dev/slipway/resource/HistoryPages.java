package dev.slipway.resource;

import dev.slipway.api.Page;
import dev.slipway.api.Paging;
import dev.slipway.history.History;
import dev.slipway.history.HistoryEntry;
import dev.slipway.history.Sight;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** Pages of a record's history, the latest change first; the cursor is the last version that was shown. */
@ApplicationScoped
class HistoryPages {

    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]{0,8}");

    @Inject
    History history;

    Page<HistoryEntry> page(String resource, UUID id, Sight sight, int limit, String cursor) {
        Paging.check(limit);
        if (cursor != null && !VERSION.matcher(cursor).matches()) {
            throw new ProblemException(ProblemType.INVALID_CURSOR, "detail.cursor-malformed");
        }
        int before = cursor == null ? Integer.MAX_VALUE : Integer.parseInt(cursor.substring(1));
        List<HistoryEntry> entries = history.entries(resource, id, sight, before, limit + 1);
        if (entries.isEmpty() && cursor == null) throw ProblemException.notFound();
        if (entries.size() <= limit) return new Page<>(entries, null, null);
        List<HistoryEntry> shown = entries.subList(0, limit);
        return new Page<>(shown, "v" + shown.get(limit - 1).version(), null);
    }
}
