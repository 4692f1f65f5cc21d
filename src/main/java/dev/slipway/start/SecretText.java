package dev.slipway.start;

import dev.slipway.tokens.FirstStart;
import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is the secret of a token. */
public class SecretText implements Converter<String> {

    @Override
    public String convert(String value) {
        if (FirstStart.wellFormed(value)) {
            return value;
        }
        // without the value, which may be a secret with a slip of the pen
        throw new IllegalArgumentException("must be slw_ followed by 43 of the characters A-Z, a-z, 0-9, - and _");
    }
}
