package dev.slipway.people;

import java.net.IDN;
import java.util.List;
import java.util.stream.Stream;

/** An e-mail address, whose domain is written with the letters of its language or in ASCII (RFC 5890). */
record Address(String text) {

    /** The ways to write it, as it was written first. */
    List<String> forms() {
        String local = text.substring(0, text.lastIndexOf('@') + 1);
        String domain = text.substring(local.length());
        try {
            return Stream.of(text, local + IDN.toASCII(domain), local + IDN.toUnicode(domain))
                    .distinct()
                    .toList();
        } catch (IllegalArgumentException noDomain) {
            return List.of(text);
        }
    }
}
