package dev.slipway.workspace;

import static dev.slipway.testing.Api.ADMIN;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.id;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.testing.Api;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Tokens;
import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The export of the whole workspace. */
@SlipwayTest
class ExportTest {

    private static final String EXPORT = "/api/v1/export";

    @Inject
    ExportWorkspace workspace;

    @Inject
    AgroalDataSource database;

    @TempDir
    Path directory;

    private static Response export(String token) {
        return as(token).accept("*/*").get(EXPORT);
    }

    private static int exports() {
        return admin().get("/api/v1/audit-entries?kind=WORKSPACE_EXPORTED&total=true")
                .then()
                .statusCode(200)
                .extract()
                .path("total");
    }

    @Test
    void itHoldsEveryRowAndFileAndTheManifestSaysWhatThatComesTo() {
        String product = create("products", Map.of("key", Api.key(), "name", "钱包 💳 محفظة"));
        String material = create("materials", Bodies.of("materials", product));
        byte[] file = SampleFiles.pdf("上市 launch");
        SampleFiles.upload(material, "上市.pdf", "application/pdf", file).statusCode(200);
        int before = exports();
        Response answer = export(ADMIN);
        assertEquals(200, answer.statusCode());
        assertEquals("application/zip", answer.contentType());
        String day = LocalDate.now(ZoneOffset.UTC).toString();
        assertTrue(answer.header("Content-Disposition").contains("slipway-workspace-" + day), day);
        assertEquals("no-store", answer.header("Cache-Control"));
        assertEquals(before + 1, exports(), "who took it is written down");

        Unpacked archive = Unpacked.of(answer.asByteArray());
        List<String> names = new ArrayList<>(archive.entries().keySet());
        assertEquals("manifest.json", names.get(names.size() - 1));
        JsonNode manifest = archive.manifest();
        assertEquals("slipway-workspace", manifest.get("format").textValue());
        int files = 0;
        for (JsonNode part : manifest.get("tables")) {
            byte[] lines = archive.entries().get(part.get("file").textValue());
            assertEquals(part.get("bytes").intValue(), lines.length);
            assertEquals(
                    part.get("rows").intValue(),
                    archive.lines(part.get("table").textValue()).size());
            String sum = HexFormat.of().formatHex(WriteArchive.sha256().digest(lines));
            assertEquals(part.get("sha256").textValue(), sum);
        }
        for (String name : names) {
            if (!name.startsWith("files/")) continue;
            files++;
            byte[] sum = WriteArchive.sha256().digest(archive.entries().get(name));
            assertEquals(name, "files/" + HexFormat.of().formatHex(sum));
        }
        assertEquals(files, manifest.at("/files/count").intValue());
        String sum = HexFormat.of().formatHex(WriteArchive.sha256().digest(file));
        assertArrayEquals(file, archive.entries().get("files/" + sum));
        assertEquals(
                "钱包 💳 محفظة", archive.row("product", id(product)).get("name").textValue());
        assertEquals(
                "上市.pdf", archive.row("material", id(material)).get("file_name").textValue());
        assertEquals(1, archive.rows("feed_state").size());
        assertTrue(archive.entries().get("tables/change.ndjson").length > 1000);
    }

    @Test
    void twoExportsOfOneStateAreTheSameButForTheMoment() {
        Unpacked one = Unpacked.of(export(ADMIN).asByteArray());
        Unpacked two = Unpacked.of(export(ADMIN).asByteArray());
        ObjectNode first = (ObjectNode) one.manifest();
        ObjectNode second = (ObjectNode) two.manifest();
        first.remove("exportedAt");
        second.remove("exportedAt");
        assertEquals(first, second);
        assertEquals(
                List.copyOf(one.entries().keySet()), List.copyOf(two.entries().keySet()));
        one.entries().forEach((name, bytes) -> {
            if (!name.equals("manifest.json")) {
                assertArrayEquals(bytes, two.entries().get(name), name);
            }
        });
    }

    /** Does something once, when the first bytes of the archive come. */
    private static OutputStream when(OutputStream out, Runnable then) {
        return new FilterOutputStream(out) {
            private boolean done;

            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                if (!done) then.run();
                done = true;
                out.write(bytes, from, length);
            }
        };
    }

    @Test
    void whatIsWrittenMeanwhileDoesNotWaitAndIsNotInIt() throws Exception {
        List<String> made = new ArrayList<>();
        var bytes = new ByteArrayOutputStream();
        Manifest manifest = workspace.to(when(bytes, () -> {
            made.add(Records.product());
            // in the order of their names, tables of products are written later than the first bytes
            made.add(create("people", Map.of("name", "meanwhile")));
        }));
        assertEquals(2, made.size());
        Unpacked archive = Unpacked.of(bytes.toByteArray());
        assertEquals(manifest.tables().size(), archive.manifest().get("tables").size());
        assertTrue(archive.lines("product").stream().noneMatch(line -> line.contains(id(made.get(0)))));
        assertTrue(archive.lines("change").stream().noneMatch(line -> line.contains(id(made.get(1)))));
    }

    @Test
    void anExportThatBreaksOffHasNoEnd() throws Exception {
        Path broken = directory.resolve("broken.zip");
        try (OutputStream out = Files.newOutputStream(broken)) {
            assertThrows(IOException.class, () -> workspace.to(when(out, this::endOthers)));
        }
        assertTrue(Files.size(broken) > 0);
        assertThrows(ZipException.class, () -> new ZipFile(broken.toFile()).close());
    }

    /** As an administrator of the database might. */
    private void endOthers() {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("select pg_terminate_backend(pid) from pg_stat_activity"
                    + " where datname = current_database() and state = 'idle in transaction'");
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Test
    void onlyAnAdministratorWhomNothingRestrictsTakesEverything() {
        String product = Records.product();
        String backup = Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("workspace:read")));
        assertEquals(200, export(backup).statusCode());
        int before = exports();
        for (String token : List.of(
                Tokens.secret(List.of("EDITOR", "APPROVER"), Map.of()),
                Tokens.secret(List.of("ADMIN"), Map.of("scopes", List.of("catalog:read", "workspace:write"))),
                Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(product)))))) {
            Response refused = export(token);
            assertEquals(403, refused.statusCode());
            assertEquals("FORBIDDEN", refused.path("code"));
        }
        as(Tokens.secret(List.of("ADMIN"), Map.of("products", List.of(id(product)))))
                .header("Accept-Language", "zh")
                .get(EXPORT)
                .then()
                .body("detail", equalTo("此令牌仅涉及部分产品；此操作需要不受产品限制的令牌。"));
        assertEquals(before, exports(), "who was refused has taken nothing");
    }

    @Test
    void headTellsTheNameAndMakesNoArchive() {
        int before = exports();
        Response answer = admin().accept("*/*").head(EXPORT);
        assertEquals(200, answer.statusCode());
        assertTrue(answer.header("Content-Disposition").endsWith(".zip\""));
        assertEquals(0, answer.asByteArray().length);
        assertEquals(before, exports());
    }

    @Test
    void whatIsNoParameterIsRefused() {
        admin().accept("*/*")
                .get(EXPORT + "?format=zip")
                .then()
                .statusCode(400)
                .body("errors[0].code", equalTo("UNKNOWN_PARAMETER"));
    }

    @Test
    void noMoreThanTwoAreTakenAtATime() {
        assertTrue(workspace.enter() && workspace.enter(), "others have left");
        try {
            as(ADMIN)
                    .accept("*/*")
                    .get(EXPORT)
                    .then()
                    .statusCode(503)
                    .header("Retry-After", "60")
                    .body("detail", equalTo("There are 2 exports of the workspace already."));
        } finally {
            workspace.leave();
            workspace.leave();
        }
        assertEquals(200, export(ADMIN).statusCode());
        assertEquals(200, export(ADMIN).statusCode());
        assertEquals(200, export(ADMIN).statusCode(), "whoever has been answered has left");
    }
}
