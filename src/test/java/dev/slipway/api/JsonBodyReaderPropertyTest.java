package dev.slipway.api;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any bytes are refused with a problem. */
class JsonBodyReaderPropertyTest {

    @Property(tries = 2000)
    void anyBytesAreRefusedWithAProblem(@ForAll byte[] bytes) {
        new Reading().refusal(bytes, Sample.class);
    }
}
