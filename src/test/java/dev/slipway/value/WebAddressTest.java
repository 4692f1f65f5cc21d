package dev.slipway.value;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What an absolute address of the web is. */
class WebAddressTest {

    private final WebAddress.Check check = new WebAddress.Check();

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "https://example.com",
                "HTTP://EXAMPLE.COM/",
                "https://example.com:8443/a/b?c=d&e=%E4%B8%AD#f",
                "https://支付.例子.中国/路径?来源=首页",
                "https://bücher.example/@user",
                "http://192.0.2.7/",
                "http://[2001:db8::1]:80/",
                "http://localhost/",
            })
    void absoluteAddressesOfTheWebAreLetIn(String address) {
        assertTrue(check.isValid(address, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/pay",
                "//example.com/pay",
                "example.com",
                "https:",
                "https:example.com",
                "https://",
                "https:///pay",
                "https://:443/",
                "https://user@example.com/",
                "https://user:secret@example.com/",
                "https://user%40example.com/",
                "https://example.com@evil.example/",
                "https://exa mple.com/",
                "https://example.com/\u202e gpj",
                "https://-example.com/",
                "https://example.com:99999/",
                "https://example.com:80:80/",
                "https://[2001:db8::zz]/",
                "https://\u202eexample.com/",
                "javascript:alert(1)",
                "JAVASCRIPT://example.com/%0aalert(1)",
                "data:text/html,hello",
                "file:///etc/passwd",
                "ftp://example.com/",
                " https://example.com/",
                "https://example.com/\n",
            })
    void allElseIsNot(String address) {
        assertFalse(check.isValid(address, null));
    }
}
