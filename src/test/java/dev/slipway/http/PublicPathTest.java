package dev.slipway.http;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is printed of an address. */
class PublicPathTest {

    @ParameterizedTest
    @CsvSource({
        "/shared/roadmaps/slr_abc, /shared/roadmaps/***",
        "/shared/roadmaps/slr_abc/more, /shared/roadmaps/***",
        "/shared//roadmaps/slr_abc, /shared//***",
        "/behind/a/proxy/shared/roadmaps/slr_abc, /behind/a/proxy/shared/roadmaps/***",
        "GET /shared/roadmaps/slr_abc HTTP/1.1, GET /shared/roadmaps/*** HTTP/1.1",
        "GET /shared/roadmaps/slr_abc?format=svg HTTP/1.1, GET /shared/roadmaps/***?format=svg HTTP/1.1",
        "http://localhost:8080/shared/roadmaps/slr_abc, http://localhost:8080/shared/roadmaps/***",
        "/api/v1/roadmaps/1?q=/shared/x, /api/v1/roadmaps/1?q=/shared/x",
        "/api/v1/share-links, /api/v1/share-links",
        "/shared/roadmaps, /shared/roadmaps",
    })
    void aSecretIsNotAmongIt(String address, String printed) {
        assertEquals(printed, PublicPath.of(address));
    }
}
