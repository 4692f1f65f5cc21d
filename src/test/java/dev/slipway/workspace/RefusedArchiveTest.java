package dev.slipway.workspace;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Records.create;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.testing.Bodies;
import dev.slipway.testing.Records;
import dev.slipway.testing.SampleFiles;
import dev.slipway.testing.SlipwayTest;
import io.agroal.api.AgroalDataSource;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives that are not brought in, and what is said of each. */
@SlipwayTest
class RefusedArchiveTest {

    private static final String FILE_SUM = "ab".repeat(32);

    @Inject
    AgroalDataSource database;

    @Inject
    ObjectMapper mapper;

    @TempDir
    Path directory;

    private byte[] bytes;
    private Unpacked good;

    @BeforeEach
    void export() {
        String material = create("materials", Bodies.of("materials", Records.product()));
        SampleFiles.upload(material, "一.pdf", "application/pdf", SampleFiles.pdf("一"))
                .statusCode(200);
        bytes = admin().accept("*/*").get("/api/v1/export").asByteArray();
        good = Unpacked.of(bytes);
    }

    private String refusal(byte[] archive) throws Exception {
        Path file = Files.write(directory.resolve("refused.zip"), archive);
        try (OtherSlipway other = new OtherSlipway(database, mapper)) {
            ProblemException refused =
                    assertThrows(ProblemException.class, () -> other.restore(file, false, rows -> {}));
            assertEquals(0, other.count("select count(*) from product"), "nothing of it is there");
            InputError error = refused.errors().get(0);
            return error.code() + ' ' + error.pointer();
        }
    }

    /** What is said of archives, by a look that needs no database to be empty. */
    private String look(byte[] archive) throws Exception {
        Path file = Files.write(directory.resolve("look.zip"), archive);
        ProblemException refused = assertThrows(ProblemException.class, () -> check(file));
        InputError error = refused.errors().get(0);
        return error.code() + ' ' + error.pointer();
    }

    private void check(Path file) throws Exception {
        try (var connection = database.getConnection();
                ReadArchive archive = new ReadArchive(file, mapper)) {
            CheckArchive check = new CheckArchive(archive, ReadContents.of(connection));
            check.label();
            check.whole(rows -> {});
        }
    }

    private byte[] saying(Consumer<ObjectNode> change) {
        ObjectNode manifest = (ObjectNode) good.manifest();
        change.accept(manifest);
        return good.saying(manifest).packed();
    }

    private static byte[] text(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void whatIsNoWholeArchiveIsRefused() throws Exception {
        check(Files.write(directory.resolve("good.zip"), good.packed()));
        assertEquals("WORKSPACE_BROKEN ", look(new byte[0]));
        assertEquals("WORKSPACE_BROKEN ", look(text("不是压缩包 no archive")));
        assertEquals("WORKSPACE_BROKEN ", look(Arrays.copyOf(bytes, bytes.length / 2)));
        assertEquals("WORKSPACE_BROKEN ", look(Arrays.copyOf(bytes, bytes.length - 1)));
        byte[] turned = bytes.clone();
        int middle = indexOf(turned, text("tables/change.ndjson")) + 200;
        turned[middle] ^= 0x55;
        String said = look(turned);
        assertEquals(true, said.matches("WORKSPACE_(BROKEN|CHECKSUM|LINE_NOT_JSON|COLUMN_UNKNOWN).*"), said);
    }

    private static int indexOf(byte[] bytes, byte[] part) {
        for (int i = 0; ; i++) if (Arrays.equals(bytes, i, i + part.length, part, 0, part.length)) return i;
    }

    @Test
    void whatIsNoExportOfThisVersionIsRefused() throws Exception {
        assertEquals("WORKSPACE_MANIFEST ", look(SampleFiles.zip(Map.of("a.txt", text("a")))));
        assertEquals("WORKSPACE_MANIFEST ", look(good.without("manifest.json").packed()));
        assertEquals(
                "WORKSPACE_MANIFEST ",
                look(good.with("manifest.json", text("{\"format\":")).packed()));
        assertEquals(
                "WORKSPACE_MANIFEST ",
                look(good.with("manifest.json", text("[]")).packed()));
        assertEquals("WORKSPACE_MANIFEST ", look(saying(manifest -> manifest.put("more", 1))));
        assertEquals("WORKSPACE_MANIFEST ", look(saying(manifest -> manifest.remove("tables"))));
        assertEquals("WORKSPACE_FORMAT ", look(saying(manifest -> manifest.put("formatVersion", 2))));
        assertEquals("WORKSPACE_SCHEMA ", look(saying(manifest -> manifest.put("schemaVersion", "62"))));
        assertEquals("WORKSPACE_TABLE ", look(saying(manifest -> ((ObjectNode)
                        manifest.get("tables").get(0))
                .put("table", "../../etc/passwd"))));
    }

    @Test
    void whatHasOtherEntriesIsRefused() throws Exception {
        assertEquals(
                "WORKSPACE_ENTRY_UNKNOWN ",
                look(good.with("../evil.txt", text("x")).packed()));
        assertEquals(
                "WORKSPACE_ENTRY_UNKNOWN ",
                look(good.with("/etc/passwd", text("x")).packed()));
        assertEquals(
                "WORKSPACE_ENTRY_UNKNOWN ",
                look(good.with("tables/nothing.ndjson", text("")).packed()));
        assertEquals(
                "WORKSPACE_ENTRY_UNKNOWN ",
                look(good.with("files/" + FILE_SUM, text("x")).packed()));
        assertEquals(
                "WORKSPACE_ENTRY_MISSING ",
                look(good.without("tables/product.ndjson").packed()));
        String file = good.entries().keySet().stream()
                .filter(name -> name.startsWith("files/"))
                .findFirst()
                .orElseThrow();
        assertEquals("WORKSPACE_ENTRY_MISSING ", look(good.without(file).packed()));
        byte[] other = good.entries().get(file).clone();
        other[0]++;
        assertEquals("WORKSPACE_CHECKSUM /" + file, look(good.with(file, other).packed()));
        // ZipOutputStream makes no entry twice: the name of another one is overwritten, as long as it
        byte[] twice = good.with("tables/producx.ndjson", text("{}\n")).packed();
        for (int i; (i = new String(twice, StandardCharsets.ISO_8859_1).indexOf("producx")) >= 0; ) twice[i + 6] = 't';
        assertEquals("WORKSPACE_ENTRY_TWICE ", look(twice));
    }

    @Test
    void whatWasChangedOnTheWayIsRefused() throws Exception {
        String people = "/tables/person.ndjson";
        assertEquals(
                "WORKSPACE_CHECKSUM " + people,
                look(good.with("tables/person.ndjson", text("")).packed()));
        assertEquals(
                "WORKSPACE_LINE_CUT_OFF " + people + "/1",
                look(good.said("person", "{}").packed()));
        for (String line : List.of("no", "[]", "{\"id\":", "{} {}", "", "{\"id\":\"a\u0001\"}")) {
            assertEquals(
                    "WORKSPACE_LINE_NOT_JSON " + people + "/1",
                    look(good.said("person", line + '\n').packed()));
        }
        assertEquals(
                "WORKSPACE_COLUMN_MISSING " + people + "/1",
                look(good.said("person", "{}\n").packed()));
        assertEquals(
                "WORKSPACE_COLUMN_UNKNOWN " + people + "/1",
                look(good.said("person", "{\"search\":\"x\"}\n").packed()));
        assertEquals(
                "WORKSPACE_COLUMN_TWICE " + people + "/1",
                look(good.said("person", "{\"name\":\"x\",\"name\":\"y\"}\n").packed()));
    }

    @Test
    void whatUnpacksToFarMoreIsRefusedBeforeItIsUnpacked() throws Exception {
        assertEquals("WORKSPACE_TOO_LARGE ", look(saying(manifest -> ((ObjectNode)
                        manifest.get("tables").get(0))
                .put("bytes", Long.MAX_VALUE / 2))));
        String zeros = "0".repeat(40 << 20);
        assertEquals(
                "WORKSPACE_CHECKSUM /tables/person.ndjson",
                look(good.with("tables/person.ndjson", text(zeros)).packed()));
        assertEquals(
                "WORKSPACE_LINE_TOO_LONG /tables/person.ndjson/1",
                look(good.said("person", zeros).packed()));
    }

    @Test
    void whatTheDatabaseRefusesIsToldAndNothingOfItIsThere() throws Exception {
        String product = good.lines("product").get(0);
        assertEquals(
                "WORKSPACE_ROW_REFUSED ",
                refusal(good.said("product", product + '\n' + product + '\n').packed()));
        assertEquals(
                "WORKSPACE_ROW_REFUSED ",
                refusal(good.said("product", product.replaceFirst("\"version\":1", "\"version\":\"one\"") + '\n')
                        .packed()));
        assertEquals(
                "WORKSPACE_ROW_REFUSED ", refusal(good.said("product", "").packed()), "what refers to it is there");
        String zero = product.replaceFirst("\"name\":\"", "\"name\":\"\\\\u0000");
        assertEquals(
                "WORKSPACE_ROW_REFUSED ",
                refusal(good.said("product", zero + '\n').packed()));
    }

    @Test
    void namesThatSomebodyMadeUpAreShownPrintableAndShort() {
        assertEquals("a?b", ReadArchive.shown("a\u0007b"));
        assertEquals(201, ReadArchive.shown("x".repeat(70_000)).length());
    }

    @Test
    void rowsAreCheckedAgainstTheirTableOnly() throws IOException {
        Table table = new Table(
                "t",
                List.of(new Column("id", "text", false, true, true), new Column("j", "json", true, false, false)),
                List.of(new Column("id", "text", false, true, true)),
                null,
                false);
        assertEquals("钱", new CheckRow(table).key(text("{\"id\":\"钱\",\"j\":{\"a\":1,\"a\":2}}"), 1));
    }
}
