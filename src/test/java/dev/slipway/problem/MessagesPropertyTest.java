package dev.slipway.problem;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Any Accept-Language has a language. */
class MessagesPropertyTest {
    @Property
    void anyHeaderHasALanguage(@ForAll("headers") String header) {
        assertTrue(List.of(Locale.ENGLISH, Locale.CHINESE).contains(Messages.locale(header)));
    }

    @Provide
    Arbitrary<String> headers() {
        Arbitrary<String> parts =
                Arbitraries.of("zh", "en", "-", "TW", ";", "q", "=", "0.5", "1", ",", "*", " ", "_", "x", "\t", "é");
        return Arbitraries.oneOf(
                Arbitraries.strings(), parts.list().ofMaxSize(9).map(list -> String.join("", list)));
    }
}
