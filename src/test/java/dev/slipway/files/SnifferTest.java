package dev.slipway.files;

import static dev.slipway.testing.SampleFiles.DOCX;
import static dev.slipway.testing.SampleFiles.PPTX;
import static dev.slipway.testing.SampleFiles.XLSX;
import static dev.slipway.testing.SampleFiles.document;
import static dev.slipway.testing.SampleFiles.pdf;
import static dev.slipway.testing.SampleFiles.picture;
import static dev.slipway.testing.SampleFiles.zip;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What files are found to be, by their bytes. */
class SnifferTest {

    @TempDir
    Path directory;

    private String type(byte[] content) throws IOException {
        Path file = Files.write(directory.resolve("f"), content);
        return Sniffer.typeOf(file, content.length);
    }

    private String refused(byte[] content) {
        ProblemException problem = assertThrows(ProblemException.class, () -> type(content));
        return problem.errors().get(0).code();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }

    @Test
    void whatIsTakenIsRecognised() throws IOException {
        assertEquals("application/pdf", type(pdf("x")));
        assertEquals("image/png", type(picture("png")));
        assertEquals("image/jpeg", type(picture("jpg")));
        assertEquals("image/gif", type(picture("gif")));
        assertEquals("image/webp", type(bytes("RIFF\u0024\u0000\u0000\u0000WEBPVP8 \u0018\u0000\u0000\u0000")));
        assertEquals(DOCX, type(document(DOCX, Map.of())));
        assertEquals(PPTX, type(document(PPTX, Map.of())));
        assertEquals(XLSX, type(document(XLSX, Map.of())));
        assertEquals("text/plain", type(bytes("# 上市计划\n\nمرحبا 👋\r\n")));
        assertEquals("text/plain", type(bytes("\ufeff文")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"isom", "iso5", "mp41", "mp42", "avc1", "M4V "})
    void filmsAreRecognisedByTheirBrand(String brand) throws IOException {
        assertEquals(
                "video/mp4", type(bytes("\u0000\u0000\u0000\u0018ftyp" + brand + "\u0000\u0000\u0002\u0000isommp42")));
    }

    @Test
    void whatIsNotTakenIsNotMistakenForText() throws IOException {
        assertEquals("text/html", type(bytes("<!DOCTYPE html><html><body onload=alert(1)>")));
        assertEquals("image/svg+xml", type(bytes("<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"x()\"/>")));
        assertEquals("application/x-sh", type(bytes("#!/bin/sh\nrm -rf /\n")));
        assertTrue(
                type(bytes("MZ\u0090\u0000\u0003")).matches("application/x-(ms)?dosexec|application/x-msdownload.*"));
        assertEquals("application/octet-stream", type(bytes("text with a \u0000 in it")));
        assertEquals("application/octet-stream", type("上市计划，全文如下。".getBytes(Charset.forName("GB18030"))));
        assertEquals("application/zip", type(zip(Map.of("a.txt", bytes("a")))));
    }

    @Test
    void aDocumentWithMacrosIsNoPlainDocument() throws IOException {
        assertEquals("application/zip", type(document("application/vnd.ms-word.document.macroEnabled", Map.of())));
    }

    @Test
    void aZipBombIsRefused() {
        assertEquals("ARCHIVE_RATIO", refused(document(DOCX, Map.of("bomb.xml", new byte[64 << 20]))));
    }

    @Test
    void aDocumentThatIsLargeWhenUnpackedIsRefusedHoweverItIsPacked() {
        byte[] half = new byte[2 << 20];
        new Random(1).nextBytes(half);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        entries.put("noise.bin", half);
        for (int i = 0; i < 7; i++) entries.put("zeros" + i, new byte[30 << 20]);
        assertEquals("ARCHIVE_TOO_LARGE", refused(document(XLSX, entries)));
    }

    @Test
    void tooManyEntriesAreRefused() {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        for (int i = 0; i < Archive.MOST_ENTRIES; i++) entries.put("e" + i, new byte[0]);
        assertEquals("ARCHIVE_ENTRIES", refused(document(DOCX, entries)));
    }

    @Test
    void aWorkbookInASlideIsTakenAndNothingDeeper() throws IOException {
        byte[] workbook = document(XLSX, Map.of());
        assertEquals(PPTX, type(document(PPTX, Map.of("ppt/embeddings/chart.xlsx", workbook))));
        byte[] slide = document(PPTX, Map.of("ppt/embeddings/chart.xlsx", workbook));
        assertEquals("ARCHIVE_NESTED", refused(document(DOCX, Map.of("word/embeddings/slide.pptx", slide))));
        byte[] bomb = document(XLSX, Map.of("bomb.xml", new byte[64 << 20]));
        assertEquals("ARCHIVE_RATIO", refused(document(PPTX, Map.of("ppt/embeddings/chart.xlsx", bomb))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "a\\..\\..\\b"})
    void anEntryThatLeadsOutIsRefused(String name) {
        assertEquals("ARCHIVE_PATH", refused(document(DOCX, Map.of(name, bytes("x")))));
    }

    @Test
    void aBrokenOrEncryptedDocumentIsRefused() {
        byte[] whole = document(DOCX, Map.of());
        assertEquals("ARCHIVE_BROKEN", refused(Arrays.copyOf(whole, whole.length - 30)));
        byte[] encrypted = whole.clone();
        for (int i = 0; i + 4 < encrypted.length; i++) {
            boolean local = encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 3;
            boolean central = encrypted[i] == 'P' && encrypted[i + 1] == 'K' && encrypted[i + 2] == 1;
            if (local) encrypted[i + 6] |= 1;
            if (central) encrypted[i + 8] |= 1;
        }
        assertEquals("ARCHIVE_ENCRYPTED", refused(encrypted));
    }

    @Test
    void aDocumentWhoseEntriesAreDamagedIsRefused() throws IOException {
        var whole = new ByteArrayOutputStream();
        byte[] noise = new byte[1 << 16];
        new Random(2).nextBytes(noise);
        whole.write(document(DOCX, Map.of("noise.bin", noise)));
        byte[] damaged = whole.toByteArray();
        damaged[damaged.length / 2] ^= 0x55;
        assertEquals("ARCHIVE_BROKEN", refused(damaged));
    }
}
