package dev.slipway.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwk.EcJwkGenerator;
import org.jose4j.jwk.JsonWebKeySet;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.jwk.RsaJsonWebKey;
import org.jose4j.jwk.RsaJwkGenerator;
import org.jose4j.jws.JsonWebSignature;
import org.jose4j.keys.EllipticCurves;
import org.jose4j.keys.HmacKey;
import org.jose4j.lang.JoseException;

/**
 * An OpenID Connect provider as far as a resource server sees one: discovery and keys. For tests it also signs whatever
 * it is told, with its key, with one it does not publish or with none, gets new keys, and falls silent.
 */
public final class Provider implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpServer server;
    private volatile RsaJsonWebKey key = newKey();
    private final PublicJsonWebKey curve = newCurve();
    private volatile boolean silent;

    public Provider() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/.well-known/openid-configuration", exchange -> published(exchange, discovery()));
        server.createContext("/keys", exchange -> published(exchange, new JsonWebKeySet(key, curve).toJson()));
        server.createContext("/sign", exchange -> answer(exchange, sign(JSON.readTree(exchange.getRequestBody()))));
        server.createContext("/rotate", exchange -> {
            key = newKey();
            answer(exchange, "");
        });
        server.createContext("/silent", exchange -> {
            silent = JSON.readTree(exchange.getRequestBody()).booleanValue();
            answer(exchange, "");
        });
        server.start();
    }

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** Whether it answers nobody but the tests. */
    public void silent(boolean nobody) {
        silent = nobody;
    }

    private String discovery() throws IOException {
        return JSON.writeValueAsString(Map.of(
                "issuer", url(),
                "jwks_uri", url() + "/keys",
                "authorization_endpoint", url() + "/authorize",
                "token_endpoint", url() + "/token",
                "response_types_supported", List.of("code"),
                "subject_types_supported", List.of("public"),
                "id_token_signing_alg_values_supported", List.of("RS256")));
    }

    private String sign(JsonNode order) {
        try {
            RsaJsonWebKey known = key;
            JsonWebSignature token = new JsonWebSignature();
            token.setPayload(order.get("claims").toString());
            token.setAlgorithmConstraints(AlgorithmConstraints.NO_CONSTRAINTS);
            String algorithm = order.path("algorithm").asText("RS256");
            token.setAlgorithmHeaderValue(algorithm);
            PublicJsonWebKey signer = algorithm.startsWith("ES") ? curve : known;
            switch (order.path("kid").asText("own")) {
                case "own" -> token.setKeyIdHeaderValue(signer.getKeyId());
                case "other" -> token.setKeyIdHeaderValue((signer == curve ? known : curve).getKeyId());
                default -> token.setHeader("typ", "JWT");
            }
            if (order.path("foreign").asBoolean()) {
                RsaJsonWebKey foreign = newKey();
                token.setKeyIdHeaderValue(foreign.getKeyId());
                token.setKey(foreign.getPrivateKey());
            } else if (algorithm.startsWith("HS")) {
                // the public key, as if it were a secret that both sides share
                token.setKey(new HmacKey(known.getPublicKey().getEncoded()));
            } else if (!algorithm.equals("none")) {
                token.setKey(signer.getPrivateKey());
            }
            return token.getCompactSerialization();
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static RsaJsonWebKey newKey() {
        try {
            RsaJsonWebKey key = RsaJwkGenerator.generateJwk(2048);
            key.setKeyId(java.util.UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static PublicJsonWebKey newCurve() {
        try {
            PublicJsonWebKey key = EcJwkGenerator.generateJwk(EllipticCurves.P256);
            key.setKeyId(java.util.UUID.randomUUID().toString());
            key.setUse("sig");
            return key;
        } catch (JoseException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** What the outside sees: nothing at all while the provider is silent. */
    private void published(HttpExchange exchange, String json) throws IOException {
        if (silent) {
            exchange.close();
        } else {
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            answer(exchange, json);
        }
    }

    private static void answer(HttpExchange exchange, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(200, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
