package dev.slipway.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** How a single JSON value or query parameter is read: exactly, or not at all. */
public final class Scalars {

    private static final Pattern UUID_FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    /** Java reads the digits of every script, and a plus. */
    private static final Pattern INTEGER_FORM = Pattern.compile("-?[0-9]{1,10}");

    private static final Pattern DECIMAL_FORM = Pattern.compile("-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?");
    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999999Z");

    private static final Map<Class<?>, Function<String, ?>> FROM_TEXT = Map.of(
            String.class, Scalars::text,
            Integer.class, Scalars::integer,
            Boolean.class, Scalars::bool,
            UUID.class, Scalars::uuid,
            LocalDate.class, Scalars::date,
            Instant.class, Scalars::instant,
            URI.class, Scalars::uri,
            BigDecimal.class, Scalars::decimal);

    private Scalars() {}

    /** A value that is not of the type that is asked for. */
    static final class Unreadable extends RuntimeException {
        private final transient Object[] arguments;

        Unreadable(String code, Object... arguments) {
            super(code, null, false, false);
            this.arguments = arguments;
        }

        String code() {
            return getMessage();
        }

        Object[] arguments() {
            return arguments;
        }
    }

    static Object read(JsonNode json, Class<?> type) {
        if (type == Integer.class || type == int.class) {
            if (json.isIntegralNumber() && json.canConvertToInt()) return json.intValue();
            throw new Unreadable("INTEGER_EXPECTED");
        }
        if (type == Boolean.class || type == boolean.class) {
            if (json.isBoolean()) return json.booleanValue();
            throw new Unreadable("BOOLEAN_EXPECTED");
        }
        if (!json.isTextual()) throw new Unreadable(type == BigDecimal.class ? "DECIMAL_EXPECTED" : "STRING_EXPECTED");
        return fromText(json.textValue(), type);
    }

    /** The value of a query parameter or path segment. */
    public static Object parameter(String name, String text, Class<?> type) {
        try {
            return fromText(text, type);
        } catch (Unreadable unreadable) {
            throw ProblemException.parameter(InputError.of(name, unreadable.code(), unreadable.arguments()));
        }
    }

    private static Object fromText(String text, Class<?> type) {
        if (type.isEnum()) return constant(text, type);
        Function<String, ?> reader = FROM_TEXT.get(type);
        if (reader == null) throw new IllegalStateException("no reader for " + type);
        return reader.apply(text);
    }

    /** Whether PostgreSQL cannot keep the text: it holds U+0000 or half a surrogate pair. */
    static boolean unstorable(String text) {
        return text.codePoints()
                .anyMatch(c -> c == 0 || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE));
    }

    private static String text(String text) {
        if (unstorable(text)) throw new Unreadable("INVALID_TEXT");
        return text;
    }

    private static Integer integer(String text) {
        try {
            if (INTEGER_FORM.matcher(text).matches()) return Integer.valueOf(text);
        } catch (NumberFormatException tooLarge) {
            // answered below
        }
        throw new Unreadable("INTEGER_EXPECTED");
    }

    private static Boolean bool(String text) {
        if (text.equals("true") || text.equals("false")) return Boolean.valueOf(text);
        throw new Unreadable("BOOLEAN_EXPECTED");
    }

    public static boolean isUuid(String text) {
        return UUID_FORM.matcher(text).matches();
    }

    private static UUID uuid(String text) {
        if (!isUuid(text)) throw new Unreadable("UUID_EXPECTED");
        return UUID.fromString(text);
    }

    private static LocalDate date(String text) {
        try {
            LocalDate date = LocalDate.parse(text);
            if (date.getYear() >= 1 && date.getYear() <= 9999) return date;
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw new Unreadable("DATE_EXPECTED");
    }

    private static Instant instant(String text) {
        try {
            Instant instant = OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MICROS);
            if (!instant.isBefore(EARLIEST) && !instant.isAfter(LATEST)) return instant;
        } catch (DateTimeException malformed) {
            // answered below
        }
        throw new Unreadable("INSTANT_EXPECTED");
    }

    private static URI uri(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isAbsolute()) return uri;
        } catch (URISyntaxException malformed) {
            // answered below
        }
        throw new Unreadable("URI_EXPECTED");
    }

    private static BigDecimal decimal(String text) {
        if (!DECIMAL_FORM.matcher(text).matches()) throw new Unreadable("DECIMAL_EXPECTED");
        return new BigDecimal(text);
    }

    private static Object constant(String text, Class<?> type) {
        Object[] constants = type.getEnumConstants();
        return Arrays.stream(constants)
                .filter(constant -> ((Enum<?>) constant).name().equals(text))
                .findFirst()
                .orElseThrow(() -> new Unreadable(
                        "ONE_OF_EXPECTED",
                        Arrays.stream(constants)
                                .map(constant -> ((Enum<?>) constant).name())
                                .collect(Collectors.joining(", "))));
    }
}
