package dev.slipway.publicity;

import static dev.slipway.publicity.Publicity.file;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.SampleFiles.DOCX;
import static dev.slipway.testing.SampleFiles.document;
import static dev.slipway.testing.SampleFiles.picture;
import static dev.slipway.testing.SampleFiles.upload;
import static dev.slipway.testing.SampleFiles.versions;
import static dev.slipway.testing.SampleFiles.zip;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Api;
import dev.slipway.testing.SlipwayTest;
import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.HexFormat;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads that are refused, and why. */
@SlipwayTest
class UploadRefusalTest {

    @Inject
    DataSource database;

    /** A request to upload text, for what is special about it. */
    private static RequestSpecification text(String text) {
        return admin().urlEncodingEnabled(false)
                .contentType("text/plain")
                .header("If-Match", "*")
                .body(text);
    }

    private static String hex(byte[] content) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
    }

    private int kept(byte[] content) throws Exception {
        try (Connection connection = database.getConnection();
                PreparedStatement count =
                        connection.prepareStatement("select count(*) from stored_file where sha256 = ?")) {
            count.setString(1, hex(content));
            try (ResultSet row = count.executeQuery()) {
                row.next();
                return row.getInt(1);
            }
        }
    }

    @Test
    void anEmptyFileIsNone() {
        upload(file(), "a.txt", "text/plain", "")
                .statusCode(422)
                .body("errors.pointer", contains(""))
                .body("errors.code", contains("FILE_EMPTY"));
    }

    @Test
    void aTypeIsNeeded() throws Exception {
        URI uri = URI.create(RestAssured.baseURI + ":" + RestAssured.port + versions(file(), "a.txt"));
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Authorization", "Bearer " + Api.ADMIN)
                .header("If-Match", "*")
                .POST(HttpRequest.BodyPublishers.ofString("a"))
                .build();
        HttpResponse<String> answer = HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString());
        assertEquals(415, answer.statusCode());
        assertTrue(answer.body().contains("FILE_TYPE_NEEDED"), answer.body());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "image/svg+xml",
                "application/json",
                "application/zip",
                "application/octet-stream",
                "application/x-www-form-urlencoded",
                "application/x-msdownload"
            })
    void aTypeThatIsNotTakenIsRefused(String type) {
        upload(file(), "a.txt", type, "{}")
                .statusCode(415)
                .body("code", equalTo("UNSUPPORTED_MEDIA_TYPE"))
                .body("errors.parameter", contains("Content-Type"))
                .body("errors.code", contains("FILE_TYPE_NOT_TAKEN"))
                .body("errors[0].detail", allOf(containsString(type), containsString("application/pdf")));
    }

    @ParameterizedTest
    @CsvSource({
        "a.pdf, application/pdf, image/png",
        "a.docx, application/vnd.openxmlformats-officedocument.wordprocessingml.document, image/png",
        "a.jpg, image/jpeg, image/png",
        "a.txt, text/plain, image/png",
    })
    void aFileThatIsNotWhatItIsSaidToBeIsRefused(String name, String said, String found) {
        upload(file(), name, said, picture("png"))
                .statusCode(415)
                .body("errors.code", contains("FILE_TYPE_DIFFERS"))
                .body("errors[0].detail", equalTo("the file is said to be " + said + ", and found to be " + found));
    }

    @Test
    void aPageThatPretendsToBeTextIsRefused() {
        upload(file(), "a.txt", "text/plain", "<!DOCTYPE html><html><script>alert(1)</script>")
                .statusCode(415)
                .body("errors.code", contains("FILE_TYPE_DIFFERS"));
        upload(file(), "a.docx", DOCX, zip(Map.of("a.exe", new byte[] {1})))
                .statusCode(415)
                .body("errors[0].detail", containsString("found to be application/zip"));
    }

    @Test
    void aZipBombIsRefusedAndLeavesNothing() throws Exception {
        byte[] bomb = document(DOCX, Map.of("word/media/bomb.bin", new byte[64 << 20]));
        assertTrue(bomb.length < 100_000);
        String material = file();
        upload(material, "a.docx", DOCX, bomb).statusCode(422).body("errors.code", contains("ARCHIVE_RATIO"));
        assertEquals(0, kept(bomb));
        admin().get(material + "/versions").then().body("items", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "../x.txt, FILE_NAME_PATH",
        "a\\b.txt, FILE_NAME_PATH",
        "txt.\u202etxe.txt, FILE_NAME_CHARACTERS",
        "con.txt, FILE_NAME_RESERVED",
        "海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海海.txt, FILE_NAME_TOO_LONG",
        "a.html, FILE_NAME_EXTENSION",
        "a, FILE_NAME_EXTENSION",
    })
    void aNameThatIsNoGoodNameIsRefused(String name, String code) {
        upload(file(), name, "text/plain", "a")
                .statusCode(400)
                .body("code", equalTo("INVALID_PARAMETER"))
                .body("errors.parameter", contains("filename"))
                .body("errors.code", contains(code));
    }

    @Test
    void aNameIsNeededOnceAndStorable() {
        String versions = file() + "/versions";
        text("a").post(versions).then().statusCode(400).body("errors.code", contains("FILE_NAME_NEEDED"));
        text("a").post(versions + "?filename=").then().statusCode(400).body("errors.code", contains("EMPTY_VALUE"));
        text("a").post(versions + "?filename=a%00.txt").then().statusCode(400);
        text("a").post(versions + "?filename=a.txt&filename=b.txt").then().statusCode(400);
        text("a")
                .post(versions + "?filename=" + "a".repeat(251) + ".txt")
                .then()
                .statusCode(400)
                .body("errors.code", contains("TOO_LONG"));
    }

    @Test
    void aPackedBodyIsRefused() {
        text("a")
                .header("Content-Encoding", "gzip")
                .post(versions(file(), "a.txt"))
                .then()
                .statusCode(415);
    }
}
