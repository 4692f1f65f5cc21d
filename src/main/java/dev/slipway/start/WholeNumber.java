package dev.slipway.start;

import org.eclipse.microprofile.config.spi.Converter;

/** A setting that is a whole number within bounds. */
public final class WholeNumber {
    private WholeNumber() {}

    private static Integer between(int least, int most, String value) {
        if (value.isBlank()) {
            // SmallRye says that it is empty
            return null;
        }
        try {
            int number = Integer.parseInt(value.trim());
            if (number >= least && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // as wrong as a number out of bounds
        }
        throw new IllegalArgumentException("must be a whole number from " + least + " to " + most + ", not " + value);
    }

    /** The size of a body, in bytes. */
    public static class BodySize implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(1024, 104_857_600, value);
        }
    }

    /** The size of a file to import, in bytes; not smaller than other files may be. */
    public static class ImportSize implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(25_165_824, 1_073_741_824, value);
        }
    }

    /** A number of jobs that run at once. */
    public static class AtOnce implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(1, 16, value);
        }
    }

    /** A port of this machine; 0 for any that is free. */
    public static class Port implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(0, 65_535, value);
        }
    }

    /** A number of connections to the database. */
    public static class Connections implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(1, 10_000, value);
        }
    }

    /** A number of requests. */
    public static class Requests implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(0, 1_000_000, value);
        }
    }

    /** A number of days. */
    public static class Days implements Converter<Integer> {

        @Override
        public Integer convert(String value) {
            return between(1, 36_500, value);
        }
    }
}
