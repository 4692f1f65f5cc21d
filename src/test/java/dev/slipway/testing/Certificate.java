package dev.slipway.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;

/**
 * A certificate that signs itself, and its key.
 *
 * @param file the certificate as PEM
 * @param key its key as PEM
 * @param store both as PKCS 12, under {@link #PASSWORD}
 */
public record Certificate(Path file, Path key, Path store) {

    /** Of the store; the one that Java takes for granted. */
    public static final String PASSWORD = "changeit";

    /** For this machine. */
    public static Certificate in(Path directory) throws Exception {
        return in(directory, "dns:localhost");
    }

    /** For names and addresses such as {@code dns:localhost,ip:127.0.0.1}. */
    public static Certificate in(Path directory, String names) throws Exception {
        var store = directory.resolve("key.p12");
        var keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "slipway",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "san=" + names,
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        var said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, keytool.waitFor(), said);
        var keys = KeyStore.getInstance(store.toFile(), PASSWORD.toCharArray());
        return new Certificate(
                write(
                        directory.resolve("cert.pem"),
                        "CERTIFICATE",
                        keys.getCertificate("slipway").getEncoded()),
                write(
                        directory.resolve("key.pem"),
                        "PRIVATE KEY",
                        keys.getKey("slipway", PASSWORD.toCharArray()).getEncoded()),
                store);
    }

    private static Path write(Path file, String what, byte[] encoded) throws IOException {
        var lines = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(encoded);
        return Files.writeString(file, "-----BEGIN " + what + "-----\n" + lines + "\n-----END " + what + "-----\n");
    }
}
