package dev.slipway.testing;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.util.concurrent.atomic.AtomicInteger;

/** Requests of tests to a running Slipway; every exchange is checked against the document. */
public final class Api {

    /** The administrator token of every test. */
    public static final String ADMIN = "slw_" + "TestTestTestTestTestTestTestTestTestTestTest".substring(0, 43);

    private static final AtomicInteger SERIAL = new AtomicInteger();

    private Api() {}

    /** A request of the administrator. */
    public static RequestSpecification admin() {
        return as(ADMIN);
    }

    /** A request with a token. */
    public static RequestSpecification as(String token) {
        return anonymous().header("Authorization", "Bearer " + token);
    }

    /** A request without a token. */
    public static RequestSpecification anonymous() {
        return given().filter(DocumentCheck.INSTANCE).accept("application/json").contentType(ContentType.JSON);
    }

    /** A key that no other product or product line of this run has. */
    public static String key() {
        return "K" + Integer.toString(100_000 + SERIAL.incrementAndGet(), 36).toUpperCase(java.util.Locale.ROOT);
    }
}
