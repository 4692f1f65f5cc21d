package dev.slipway.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

/** Under which name a download is saved. */
class DownloadsTest {

    @Test
    void theNameStandsInAsciiAndAsItIs() {
        assertEquals(
                "attachment; filename=\"__ 100_ (v2).pdf\"; filename*=UTF-8''%E6%B5%B7%E6%8A%A5%20100%25%20%28v2%29.pdf",
                Downloads.disposition("海报 100% (v2).pdf"));
        assertEquals(
                "attachment; filename=\"a_.png\"; filename*=UTF-8''a%F0%9F%98%80.png",
                Downloads.disposition("a😀.png"));
    }
}
