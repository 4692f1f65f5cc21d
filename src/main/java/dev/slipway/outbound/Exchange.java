package dev.slipway.outbound;

import java.util.Map;

/**
 * What came of a request.
 *
 * @param address the address that it went to; null where it went nowhere
 * @param status the status of the answer; null where there was none
 * @param headers the headers of the answer, as many and as much of them as is kept
 * @param body the beginning of the body as text; null where there was no answer
 * @param bodyCut whether there was more of it
 * @param fault why there was no answer; null where there was one
 * @param detail the same in the words of the machine; null where there are none
 */
public record Exchange(
        String address,
        Integer status,
        Map<String, String> headers,
        String body,
        boolean bodyCut,
        Fault fault,
        String detail,
        long milliseconds) {

    /** Whether the answer says that all is well. */
    public boolean succeeded() {
        return status != null && status / 100 == 2;
    }
}
