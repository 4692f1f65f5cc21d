package dev.slipway;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.slipway.testing.Api;
import dev.slipway.testing.Certificate;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an operator meets at the first starts of the packaged Slipway. */
@DisabledOnOs(OS.WINDOWS)
class StartIT {
    private static final Pattern SECRET = Pattern.compile("slw_[A-Za-z0-9_-]{43}");
    private static final Map<String, String> DEMO = Map.of("SLIPWAY_DEMO", "true", "SLIPWAY_ADMIN_TOKEN", Api.ADMIN);

    @Test
    void onlyTheFirstStartPrintsASecretAndItsCurlLineWorks(@TempDir Path data) throws Exception {
        String secret;
        try (var slipway = SlipwayProcess.start(data, Map.of()).awaitReady()) {
            String curl = slipway.awaitLine("curl ");
            var secrets = SECRET.matcher(slipway.output())
                    .results()
                    .map(MatchResult::group)
                    .toList();
            secret = secrets.get(0);
            assertEquals(2, secrets.size(), "one to keep and one to try");
            assertTrue(said(curl).contains("\"roles\":[\"ADMIN\"]"), said(curl));
            create(slipway, secret);
            slipway.terminate();
            assertEquals(2, SECRET.matcher(slipway.output()).results().count());
        }
        // the same start shows that what is there is not mixed with the sample company
        try (var slipway =
                SlipwayProcess.start(data, Map.of("SLIPWAY_DEMO", "true")).awaitReady()) {
            slipway.awaitLine("Swagger UI");
            assertEquals(1, products(slipway, secret));
            slipway.terminate();
            assertFalse(slipway.output().contains("slw_"), slipway.output());
        }
    }

    @Test
    void anEmptyDatabaseIsFilledWithTheSampleCompanyOnce(@TempDir Path data) throws Exception {
        int products;
        try (var slipway = SlipwayProcess.start(data, DEMO).awaitReady()) {
            products = products(slipway, Api.ADMIN);
            assertTrue(products > 1, () -> "the sample company is missing");
            slipway.terminate();
            assertFalse(slipway.output().contains("slw_"), "a given token is not printed");
        }
        try (var slipway = SlipwayProcess.start(data, DEMO).awaitReady()) {
            assertEquals(products, products(slipway, Api.ADMIN));
        }
    }

    @Test
    void aFirstStartThatFailsOnItsPortUsesUpNoToken(@TempDir Path data) throws Exception {
        try (var taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
            var port = Map.of("QUARKUS_HTTP_PORT", Integer.toString(taken.getLocalPort()));
            try (var slipway = SlipwayProcess.start(data, port)) {
                assertEquals(1, slipway.awaitExit(), slipway::output);
                assertTrue(slipway.output().contains("check quarkus.http.port (QUARKUS_HTTP_PORT)"), slipway::output);
            }
        }
        try (var slipway = SlipwayProcess.start(data, Map.of()).awaitReady()) {
            assertTrue(said(slipway.awaitLine("curl ")).contains("\"roles\":[\"ADMIN\"]"), slipway.output());
        }
    }

    @Test
    void anOperatorWhoLostEveryTokenGivesAnotherAndARevokedOneStaysRevoked(@TempDir Path data) throws Exception {
        String lost = "slw_" + "L".repeat(43);
        String other = "slw_" + "O".repeat(43);
        String id;
        try (var slipway =
                SlipwayProcess.start(data, Map.of("SLIPWAY_ADMIN_TOKEN", lost)).awaitReady()) {
            var me = slipway.send("GET", "/api/v1/me", lost, null);
            id = new ObjectMapper().readTree(me.body()).get("name").textValue().replace("token:", "");
        }
        try (var slipway =
                SlipwayProcess.start(data, Map.of("SLIPWAY_ADMIN_TOKEN", other)).awaitReady()) {
            var revoked = slipway.send("DELETE", "/api/v1/api-tokens/" + id, other, null);
            assertEquals(204, revoked.statusCode(), revoked.body());
        }
        try (var slipway =
                SlipwayProcess.start(data, Map.of("SLIPWAY_ADMIN_TOKEN", lost)).awaitReady()) {
            assertEquals(401, slipway.send("GET", "/api/v1/me", lost, null).statusCode());
            assertEquals(200, slipway.send("GET", "/api/v1/me", other, null).statusCode());
        }
    }

    @Test
    void theFirstTokenIsShownOverTlsToo(@TempDir Path data) throws Exception {
        var certificate = Certificate.in(data);
        var settings = Map.of(
                "QUARKUS_HTTP_SSL_CERTIFICATE_FILES",
                certificate.file().toString(),
                "QUARKUS_HTTP_SSL_CERTIFICATE_KEY_FILES",
                certificate.key().toString(),
                "QUARKUS_HTTP_SSL_PORT",
                Integer.toString(SlipwayProcess.freePort()),
                "QUARKUS_HTTP_INSECURE_REQUESTS",
                "disabled");
        try (var slipway = SlipwayProcess.start(data, settings)) {
            String curl = slipway.awaitLine("curl ");
            assertTrue(curl.contains(" https://localhost:"), curl);
            String said = said(curl + " --silent --cacert " + certificate.file());
            assertTrue(said.contains("\"roles\":[\"ADMIN\"]"), said);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "SLIPWAY_DEMO | perhaps | slipway.demo (SLIPWAY_DEMO) must be true or false, not perhaps.",
                "SLIPWAY_DEMO | '' | slipway.demo (SLIPWAY_DEMO) must not be empty.",
                "SLIPWAY_DATA_DIR | '' | slipway.data-dir (SLIPWAY_DATA_DIR) must not be empty.",
                "SLIPWAY_ADMIN_TOKEN | slw_x | slipway.admin-token (SLIPWAY_ADMIN_TOKEN) must be slw_ followed by 43"
                        + " of the characters A-Z, a-z, 0-9, - and _.",
                "SLIPWAY_MAX_BODY_SIZE | abc | slipway.max-body-size (SLIPWAY_MAX_BODY_SIZE) must be a whole number"
                        + " from 1024 to 104857600, not abc.",
                "SLIPWAY_MAX_BODY_SIZE | 1023 | slipway.max-body-size (SLIPWAY_MAX_BODY_SIZE) must be a whole number"
                        + " from 1024 to 104857600, not 1023.",
                "SLIPWAY_REQUESTS_PER_MINUTE | -1 | slipway.requests-per-minute (SLIPWAY_REQUESTS_PER_MINUTE) must be"
                        + " a whole number from 0 to 1000000, not -1.",
                "SLIPWAY_WEBHOOK_ALLOWED_HOSTS | hooks.example.com, http://hooks.test | slipway.webhook-allowed-hosts"
                        + " (SLIPWAY_WEBHOOK_ALLOWED_HOSTS) must be names of hosts, addresses or networks such as"
                        + " hooks.example.com, 10.1.2.3 or 10.0.0.0/8, separated by commas, not http://hooks.test.",
                "SLIPWAY_WEBHOOK_ALLOWED_HOSTS | 10.0.0.0/33 | slipway.webhook-allowed-hosts"
                        + " (SLIPWAY_WEBHOOK_ALLOWED_HOSTS) must be names of hosts, addresses or networks such as"
                        + " hooks.example.com, 10.1.2.3 or 10.0.0.0/8, separated by commas, not 10.0.0.0/33.",
                "QUARKUS_HTTP_PORT | 99999 | quarkus.http.port (QUARKUS_HTTP_PORT) must be a whole number from 0 to 65535,"
                        + " not 99999."
            })
    void aWrongSettingStopsTheStartWithOneSentenceBeforeThereIsADatabase(
            String setting, String value, String sentence, @TempDir Path data) throws Exception {
        try (var slipway = SlipwayProcess.start(data, Map.of(setting, value))) {
            assertEquals(1, slipway.awaitExit(), slipway::output);
            assertEquals(sentence + "\n", slipway.output());
            assertFalse(Files.exists(data.resolve("programs")), "PostgreSQL was unpacked");
        }
    }

    @Test
    void allWrongSettingsAreNamedAtOnce(@TempDir Path data) throws Exception {
        var wrong = Map.of("SLIPWAY_DEMO", "1", "SLIPWAY_REQUESTS_PER_MINUTE", "many");
        try (var slipway = SlipwayProcess.start(data, wrong)) {
            assertEquals(1, slipway.awaitExit(), slipway::output);
            assertEquals(1, slipway.output().lines().count(), slipway.output());
            assertTrue(slipway.output().contains("SLIPWAY_DEMO"), slipway.output());
            assertTrue(slipway.output().contains("SLIPWAY_REQUESTS_PER_MINUTE"), slipway.output());
        }
    }

    /** The moments: before PostgreSQL is unpacked, once its files are there, and while it starts. */
    @ParameterizedTest
    @ValueSource(strings = {"slipway.lock", "postgres", "postgres/postmaster.pid"})
    void aStartThatIsStoppedSaysNothingOfWhatFailsThen(String moment, @TempDir Path data) throws Exception {
        try (var slipway = SlipwayProcess.start(data, Map.of())) {
            while (!Files.exists(data.resolve(moment))) {
                Thread.sleep(5);
            }
            slipway.terminate();
            assertEquals("", slipway.output());
        }
    }

    private static String said(String command) throws Exception {
        var process = new ProcessBuilder("sh", "-c", command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    private static void create(SlipwayProcess slipway, String token) throws Exception {
        String product = "{\"key\": \"AB\", \"name\": \"Mine\"}";
        assertEquals(
                201, slipway.send("POST", "/api/v1/products", token, product).statusCode());
    }

    private static int products(SlipwayProcess slipway, String token) throws Exception {
        String page =
                slipway.send("GET", "/api/v1/products?total=true", token, null).body();
        return new ObjectMapper().readTree(page).get("total").intValue();
    }
}
