package dev.slipway.testing;

import static dev.slipway.testing.Api.admin;

import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Real files that tests make, and their uploads. */
public final class SampleFiles {

    public static final String DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    public static final String PPTX = "application/vnd.openxmlformats-officedocument.presentationml.presentation";
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final RestAssuredConfig AS_IT_IS = RestAssuredConfig.config()
            .encoderConfig(EncoderConfig.encoderConfig().appendDefaultContentCharsetToContentTypeIfUndefined(false));

    private SampleFiles() {}

    /** Uploads a file as the administrator, whatever version the material is at. */
    public static ValidatableResponse upload(String material, String name, String type, Object body) {
        byte[] bytes = body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : (byte[]) body;
        return admin().config(AS_IT_IS.encoderConfig(
                        AS_IT_IS.getEncoderConfig().encodeContentTypeAs(type, ContentType.BINARY)))
                .urlEncodingEnabled(false)
                .contentType(type)
                .header("If-Match", "*")
                .body(bytes)
                .post(versions(material, name))
                .then();
    }

    /** Where the file of a name is uploaded to. */
    public static String versions(String material, String name) {
        return material + "/versions?filename="
                + URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
    }

    public static byte[] pdf(String text) {
        return ("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n% "
                        + text + "\ntrailer<</Root 1 0 R>>\n%%EOF\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    public static byte[] picture(String format) {
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), format, bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    /** An office document of a type, with other entries. */
    public static byte[] document(String type, Map<String, byte[]> more) {
        String types =
                "<?xml version=\"1.0\"?><Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                        + "<Override PartName=\"/main.xml\" ContentType=\"" + type + ".main+xml\"/></Types>";
        var entries = new java.util.LinkedHashMap<String, byte[]>();
        entries.put("[Content_Types].xml", types.getBytes(StandardCharsets.UTF_8));
        entries.put("main.xml", "<main>你好</main>".getBytes(StandardCharsets.UTF_8));
        entries.putAll(more);
        return zip(entries);
    }

    public static byte[] zip(Map<String, byte[]> entries) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
