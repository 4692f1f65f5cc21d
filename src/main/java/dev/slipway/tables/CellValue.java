package dev.slipway.tables;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.slipway.value.Money;
import dev.slipway.value.PlannedDate;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a cell says as JSON of a type, in the form that requests have. What it cannot be read as stays the text that it is, so that
 * whoever binds it says what is wrong.
 */
public final class CellValue {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern BETWEEN = Pattern.compile("[;；]");

    /** A number that is no year of a plan is a day as spreadsheets count. */
    private static final BigDecimal LAST_YEAR = BigDecimal.valueOf(9999);

    private static final Pattern FAILED = Pattern.compile("#(N/A|DIV/0!|REF!|NAME\\?|VALUE!|NUM!|NULL!|SPILL!|CALC!)");

    private final boolean ofASheet;
    private final boolean decimalComma;
    private final DayOrder order;

    /**
     * @param ofASheet whether a text may be what a formula came to
     * @param decimalComma whether decimals stand behind a comma
     * @param order what stands first in a day whose year stands last
     */
    public CellValue(boolean ofASheet, boolean decimalComma, DayOrder order) {
        this.ofASheet = ofASheet;
        this.decimalComma = decimalComma;
        this.order = order;
    }

    /** A {@link CellFault} where it may be read in several ways, or a formula failed. */
    public JsonNode of(JsonNode cell, Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? json(cell) : list(cell, generic.getActualTypeArguments()[0]);
        }
        Class<?> raw = (Class<?>) type;
        if (cell.isContainerNode()) return cell;
        boolean asShown = raw == String.class || raw == BigDecimal.class || raw == Money.class;
        String text = cell.isBigDecimal() ? digits(cell.decimalValue(), asShown) : cell.asText();
        if (cell.isTextual() && ofASheet && FAILED.matcher(text).matches()) throw new CellFault("FORMULA_FAILED", text);
        if (raw == PlannedDate.class) return planned(cell, text);
        if (raw == Money.class) return money(text);
        if (raw == ObjectNode.class || raw.isRecord()) return json(cell);
        if (raw == LocalDate.class) return day(cell, text);
        if (raw == BigDecimal.class) return decimal(text);
        if (raw == Integer.class || raw == int.class) return integer(text);
        if (raw == Boolean.class || raw == boolean.class) return truth(cell, text);
        if (raw.isEnum()) return constant(text, raw);
        return TextNode.valueOf(raw == String.class ? text : text.strip());
    }

    /** What a cell says to people: a number without the zeros that only its format shows. */
    public static String text(JsonNode cell) {
        return cell.isBigDecimal() ? digits(cell.decimalValue(), false) : cell.asText();
    }

    /** A number digit by digit, unless a few signs of it stand for millions: no field takes that one. */
    private static String digits(BigDecimal number, boolean allShown) {
        if (Math.abs((long) number.scale()) > TableLimits.NUMBER) return number.toString();
        BigDecimal shown = allShown || number.scale() <= 0 ? number : number.stripTrailingZeros();
        return shown.toPlainString();
    }

    private JsonNode list(JsonNode cell, Type element) {
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        if (cell.isArray()) {
            cell.forEach(item -> list.add(of(item, element)));
            return list;
        }
        String text = text(cell).strip();
        if (text.startsWith("[")) {
            JsonNode read = json(cell);
            return read.isArray() ? list(read, element) : read;
        }
        for (String item : BETWEEN.split(text)) {
            if (!item.isBlank()) list.add(of(TextNode.valueOf(item.strip()), element));
        }
        return list;
    }

    /** The items of a list, each as a text. */
    public static List<String> items(JsonNode cell) {
        if (cell.isArray()) {
            List<String> items = new java.util.ArrayList<>();
            cell.forEach(item -> items.add(text(item)));
            return items;
        }
        if (text(cell).strip().startsWith("[") && json(cell).isArray()) return items(json(cell));
        return Arrays.stream(BETWEEN.split(text(cell)))
                .map(String::strip)
                .filter(item -> !item.isEmpty())
                .toList();
    }

    private static JsonNode json(JsonNode cell) {
        if (!cell.isTextual()) return cell;
        try {
            JsonNode read = JSON.readTree(cell.textValue());
            return read.isContainerNode() ? read : cell;
        } catch (JsonProcessingException | NumberFormatException none) {
            return cell;
        }
    }

    private JsonNode planned(JsonNode cell, String text) {
        if (text.strip().startsWith("{")) return json(cell);
        Optional<PlannedDate> planned = cell.isNumber() && cell.decimalValue().compareTo(LAST_YEAR) > 0
                ? serial(cell).map(day -> new PlannedDate(day, dev.slipway.value.Precision.DAY))
                : PlannedDates.read(text, order);
        return planned.<JsonNode>map(date -> JsonNodeFactory.instance
                        .objectNode()
                        .put("date", date.date().toString())
                        .put("precision", date.precision().name()))
                .orElse(TextNode.valueOf(text));
    }

    private JsonNode money(String text) {
        if (text.strip().startsWith("{")) return json(TextNode.valueOf(text));
        Optional<Amounts.Amount> amount = Amounts.money(text, decimalComma);
        if (amount.isEmpty()) return TextNode.valueOf(text);
        ObjectNode money = JsonNodeFactory.instance
                .objectNode()
                .put("amount", amount.get().number().toPlainString());
        return amount.get().currency() == null
                ? money
                : money.put("currency", amount.get().currency());
    }

    private JsonNode day(JsonNode cell, String text) {
        Optional<LocalDate> day = cell.isNumber() ? serial(cell) : Days.read(text, order);
        return TextNode.valueOf(day.map(LocalDate::toString).orElse(text));
    }

    private static Optional<LocalDate> serial(JsonNode cell) {
        try {
            return Optional.of(SerialDay.of(cell.decimalValue()).toLocalDate());
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private JsonNode decimal(String text) {
        return TextNode.valueOf(Amounts.number(text, decimalComma)
                .map(BigDecimal::toPlainString)
                .orElse(text));
    }

    private JsonNode integer(String text) {
        return Amounts.number(text, decimalComma)
                .map(BigDecimal::stripTrailingZeros)
                .filter(number -> number.scale() <= 0 && number.precision() - number.scale() <= 10)
                .filter(number -> number.longValueExact() == number.intValue())
                .<JsonNode>map(number -> IntNode.valueOf(number.intValueExact()))
                .orElse(TextNode.valueOf(text));
    }

    private static JsonNode truth(JsonNode cell, String text) {
        if (cell.isBoolean()) return cell;
        return Truths.read(text).<JsonNode>map(BooleanNode::valueOf).orElse(TextNode.valueOf(text));
    }

    private static JsonNode constant(String text, Class<?> type) {
        String name = Normalizer.normalize(text.strip(), Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[ -]+", "_");
        boolean known = Arrays.stream(type.getEnumConstants())
                .anyMatch(constant -> ((Enum<?>) constant).name().equals(name));
        return TextNode.valueOf(known ? name : text);
    }
}
