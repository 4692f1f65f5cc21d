package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Api;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The packaged Slipway is killed while it imports; in the end each row has been done once. */
@DisabledOnOs(OS.WINDOWS)
class ImportIT {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int ROWS = 20_000;
    private static final int REFUSED = 20;

    @TempDir
    static Path data;

    @Test
    void anImportThatIsKilledGoesOnExactlyBehindWhatItHasStored() throws Exception {
        String rows = IntStream.range(0, ROWS)
                .mapToObj(
                        i -> "{\"name\":\"" + (i % 1_000 == 500 ? "" : "批量 Row " + i) + "\",\"tags\":[\"import-it\"]}")
                .collect(Collectors.joining(",", "[", "]"));
        String path;
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            var started = slipway.send(
                    "POST", "/api/v1/imports?filename=people.json&resource=people&start=true", Api.ADMIN, rows);
            assertEquals(202, started.statusCode(), started.body());
            path = "/api/v1/imports/" + JSON.readTree(started.body()).get("id").textValue();
            await(slipway, path, now -> done(now) >= 2_000);
            slipway.kill();
        }
        int afterTheFirst;
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            afterTheFirst = done(read(slipway, path));
            assertTrue(afterTheFirst >= 2_000 && afterTheFirst < ROWS, () -> "done " + afterTheFirst);
            assertEquals(people(slipway) + refused(read(slipway, path)), afterTheFirst);
            await(slipway, path, now -> done(now) > afterTheFirst);
            slipway.kill();
        }
        try (var slipway = SlipwayProcess.start(data).awaitReady()) {
            JsonNode ended =
                    await(slipway, path, now -> now.get("state").textValue().equals("DONE"));
            assertEquals(ROWS, done(ended));
            assertEquals(REFUSED, refused(ended));
            assertEquals(ROWS - REFUSED, ended.at("/progress/created").intValue());
            assertEquals(ROWS - REFUSED, people(slipway));
            assertEquals(ROWS, reported(slipway, path));
        }
    }

    private static int done(JsonNode now) {
        return now.at("/progress/done").intValue();
    }

    private static int refused(JsonNode now) {
        return now.at("/progress/refused").intValue();
    }

    private static int people(SlipwayProcess slipway) throws Exception {
        return read(slipway, "/api/v1/people?tag=import-it&limit=1&total=true")
                .get("total")
                .intValue();
    }

    /** How many rows are reported, each with a record of its own or refused. */
    private static int reported(SlipwayProcess slipway, String path) throws Exception {
        Set<String> seen = new HashSet<>();
        int row = 0;
        String cursor = "";
        do {
            JsonNode page = read(slipway, path + "/rows?limit=200" + cursor);
            for (JsonNode item : page.get("items")) {
                assertEquals(++row, item.get("row").intValue());
                assertTrue(seen.add(item.has("recordId") ? item.get("recordId").textValue() : "refused " + row));
            }
            cursor =
                    page.has("nextCursor") ? "&cursor=" + page.get("nextCursor").textValue() : null;
        } while (cursor != null);
        return row;
    }

    private static JsonNode await(SlipwayProcess slipway, String path, Predicate<JsonNode> enough) throws Exception {
        Instant latest = Instant.now().plus(Duration.ofSeconds(120));
        while (true) {
            JsonNode now = read(slipway, path);
            if (enough.test(now)) return now;
            assertTrue(Instant.now().isBefore(latest), () -> now + "\n" + slipway.output());
            Thread.sleep(20);
        }
    }

    private static JsonNode read(SlipwayProcess slipway, String path) throws Exception {
        HttpResponse<String> answer = slipway.send("GET", path, Api.ADMIN, null);
        assertEquals(200, answer.statusCode(), path + ": " + answer.body());
        return JSON.readTree(answer.body());
    }
}
