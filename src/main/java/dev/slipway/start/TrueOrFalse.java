package dev.slipway.start;

import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is true or false and nothing else; the usual converter takes every other word for false. */
public class TrueOrFalse implements Converter<Boolean> {

    @Override
    public Boolean convert(String value) {
        return switch (value.trim()) {
            case "true" -> true;
            case "false" -> false;
            // SmallRye says that it is empty
            case "" -> null;
            default -> throw new IllegalArgumentException("must be true or false, not " + value);
        };
    }
}
