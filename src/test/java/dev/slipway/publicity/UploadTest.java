package dev.slipway.publicity;

import static dev.slipway.publicity.Publicity.approve;
import static dev.slipway.publicity.Publicity.file;
import static dev.slipway.publicity.Publicity.item;
import static dev.slipway.publicity.Publicity.link;
import static dev.slipway.publicity.Publicity.plan;
import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.SampleFiles.pdf;
import static dev.slipway.testing.SampleFiles.picture;
import static dev.slipway.testing.SampleFiles.upload;
import static dev.slipway.testing.SampleFiles.versions;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Base64;
import java.util.HexFormat;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Uploading and downloading the files of materials. */
@SlipwayTest
class UploadTest {

    @Inject
    DataSource database;

    private static byte[] sha256(byte[] content) throws Exception {
        return MessageDigest.getInstance("SHA-256").digest(content);
    }

    private static String hex(byte[] content) throws Exception {
        return HexFormat.of().formatHex(sha256(content));
    }

    /** A request to upload text, for what is special about it. */
    private static RequestSpecification text(String text) {
        return admin().urlEncodingEnabled(false)
                .contentType("text/plain")
                .header("If-Match", "*")
                .body(text);
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
    void whatWasUploadedIsDownloadedAsItWas() throws Exception {
        String material = file();
        byte[] poster = pdf("海报");
        upload(material, "上市海报 v1.pdf", "application/pdf", poster)
                .statusCode(200)
                .header("ETag", equalTo("\"2\""))
                .body("contentVersion", equalTo(1))
                .body("status", equalTo("DRAFT"))
                .body("file.name", equalTo("上市海报 v1.pdf"))
                .body("file.mediaType", equalTo("application/pdf"))
                .body("file.size", equalTo(poster.length))
                .body("file.sha256", equalTo(hex(poster)));
        byte[] read = admin().accept("*/*")
                .get(material + "/versions/1/content")
                .then()
                .statusCode(200)
                .contentType(equalTo("application/pdf"))
                .header("ETag", equalTo('"' + hex(poster) + '"'))
                .header("Content-Length", equalTo(String.valueOf(poster.length)))
                .header("X-Content-Type-Options", equalTo("nosniff"))
                .header("Content-Security-Policy", equalTo("sandbox; default-src 'none'; frame-ancestors 'none'"))
                .header("Cache-Control", equalTo("private, no-cache"))
                .header(
                        "Content-Disposition",
                        equalTo(
                                "attachment; filename=\"____ v1.pdf\"; filename*=UTF-8''%E4%B8%8A%E5%B8%82%E6%B5%B7%E6%8A%A5%20v1.pdf"))
                .extract()
                .asByteArray();
        assertArrayEquals(poster, read);
    }

    @Test
    void whoHasTheFileAlreadyIsToldSo() throws Exception {
        String material = file();
        upload(material, "a.png", "image/png", picture("png")).statusCode(200);
        String content = material + "/versions/1/content";
        admin().header("If-None-Match", '"' + hex(picture("png")) + '"')
                .get(content)
                .then()
                .statusCode(304);
        admin().header("If-None-Match", "\"other\"").get(content).then().statusCode(200);
        admin().head(content).then().statusCode(200).header("ETag", notNullValue());
        for (String other : new String[] {"0", "2", "-1"}) {
            admin().get(material + "/versions/" + other + "/content").then().statusCode(404);
        }
        admin().get(material + "/versions/one/content").then().statusCode(400);
    }

    @Test
    void aNewVersionIsADraftAgainAndTheOldOnesStay() {
        String material = file();
        upload(material, "a.txt", "text/plain", "第一版").statusCode(200);
        approve(material);
        upload(material, "b.md", "text/markdown; charset=utf-8", "# 第二版")
                .statusCode(200)
                .body("status", equalTo("DRAFT"))
                .body("contentVersion", equalTo(2));
        admin().get(material + "/versions")
                .then()
                .body("items.number", contains(2, 1))
                .body("items.status", contains("DRAFT", "APPROVED"))
                .body("items.file.name", contains("b.md", "a.txt"));
        String first = admin().get(material + "/versions/1/content").asString();
        String second = admin().get(material + "/versions/2/content").asString();
        assertEquals("第一版 # 第二版", first + ' ' + second);
    }

    @Test
    void theSameFileChangesNothingAndIsKeptOnce() throws Exception {
        byte[] content = ("once " + UUID.randomUUID()).getBytes(StandardCharsets.UTF_8);
        String material = file();
        upload(material, "a.txt", "text/plain", content).statusCode(200);
        approve(material);
        upload(material, "a.txt", "text/plain", content)
                .statusCode(200)
                .body("status", equalTo("APPROVED"))
                .body("contentVersion", equalTo(1));
        upload(file(), "b.txt", "text/plain", content).statusCode(200);
        assertEquals(1, kept(content));
    }

    @Test
    void aFileOf20MebibytesIsTakenAndOneByteMoreIsNot() throws Exception {
        String material = file();
        byte[] largest = new byte[20 << 20];
        byte[] start = pdf("large");
        System.arraycopy(start, 0, largest, 0, start.length);
        upload(material, "a.pdf", "application/pdf", largest).statusCode(200);
        byte[] read =
                admin().accept("*/*").get(material + "/versions/1/content").asByteArray();
        assertArrayEquals(sha256(largest), sha256(read));
        byte[] larger = new byte[(20 << 20) + 1];
        upload(material, "a.pdf", "application/pdf", larger)
                .statusCode(413)
                .body("code", equalTo("PAYLOAD_TOO_LARGE"))
                .body("detail", equalTo("The body is larger than 20,971,520 bytes."));
        admin().get(material).then().body("contentVersion", equalTo(1));
    }

    @Test
    void aChecksumThatIsSentIsVerified() throws Exception {
        String right = Base64.getEncoder().encodeToString(sha256("a".getBytes(StandardCharsets.UTF_8)));
        String wrong = Base64.getEncoder().encodeToString(sha256("b".getBytes(StandardCharsets.UTF_8)));
        String versions = versions(file(), "a.txt");
        text("a")
                .header("Content-Digest", "sha-256=:" + wrong + ":")
                .post(versions)
                .then()
                .statusCode(400)
                .body("errors.parameter", contains("Content-Digest"))
                .body("errors.code", contains("DIGEST_DIFFERS"));
        text("a")
                .header("Content-Digest", "sha-256=" + right)
                .post(versions)
                .then()
                .statusCode(400)
                .body("errors.code", contains("DIGEST_MALFORMED"));
        text("a")
                .header("Content-Digest", "sha-256=:" + right + ":")
                .post(versions)
                .then()
                .statusCode(200);
    }

    @Test
    void anUploadIsMadeToAVersionThatIsKnown() {
        String versions = versions(file(), "a.txt");
        RequestSpecification blind = admin().contentType("text/plain").body("a");
        blind.post(versions).then().statusCode(428);
        admin().contentType("text/plain")
                .header("If-Match", "\"7\"")
                .body("a")
                .post(versions)
                .then()
                .statusCode(412);
        admin().contentType("text/plain")
                .header("If-Match", "\"1\"")
                .body("a")
                .post(versions)
                .then()
                .statusCode(200);
    }

    @Test
    void anUploadWithAKeyHappensOnce() {
        String material = file();
        String versions = versions(material, "a.txt");
        String key = UUID.randomUUID().toString();
        text("a").header("Idempotency-Key", key).post(versions).then().statusCode(200);
        upload(material, "b.txt", "text/plain", "b").statusCode(200);
        text("a")
                .header("Idempotency-Key", key)
                .post(versions)
                .then()
                .statusCode(200)
                .header("Idempotency-Replayed", equalTo("true"))
                .body("file.name", equalTo("a.txt"));
        text("c")
                .header("Idempotency-Key", key)
                .post(versions)
                .then()
                .statusCode(422)
                .body("code", equalTo("IDEMPOTENCY_KEY_REUSED"));
        admin().get(material + "/versions").then().body("items", hasSize(2));
    }

    @Test
    void aLinkHasNoFiles() {
        String plan = plan();
        text("a")
                .post(versions(link(plan, item(plan)), "a.txt"))
                .then()
                .statusCode(409)
                .body("errors.code", contains("MATERIAL_IS_LINK"));
    }

    @Test
    void whoMayNotChangeTheMaterialUploadsNothing() {
        String material = file();
        String versions = versions(material, "a.txt");
        for (Account other : new Account[] {Account.of("VIEWER"), Account.of("EDITOR")}) {
            as(other.token())
                    .contentType("text/plain")
                    .header("If-Match", "*")
                    .body("a")
                    .post(versions)
                    .then()
                    .statusCode(403);
        }
        admin().header("If-Match", "*").delete(material).then().statusCode(204);
        text("a").post(versions).then().statusCode(409).body("code", equalTo("IN_TRASH"));
        admin().get(material + "/versions").then().body("items", empty());
    }
}
