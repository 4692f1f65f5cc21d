package dev.slipway.strategy;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.problem.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A positioning as one sentence, or which parts it lacks. */
@Schema(name = "PositioningStatement", description = "A positioning as one sentence (定位陈述), or which parts it lacks.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record PositioningStatement(
        @Schema(
                required = true,
                enumeration = {"en", "zh"},
                description = "The language of the sentence around the parts.")
        String language,

        @Schema(description = "The sentence; absent while parts are missing.")
        String statement,

        @Schema(
                required = true,
                maxItems = 6,
                description = "Pointers to the parts that are missing, for example `/positioning/need`.")
        List<String> missing) {

    /** The language tags that name one of the languages. */
    static final String LANGUAGES = "(en|zh)(-[A-Za-z0-9]{1,8})*";

    private static final Pattern END = Pattern.compile("[\\s.,;:!?。，；：！？、]+$");
    private static final Pattern ARTICLE = Pattern.compile("(?i)(an?|the) .*");

    static PositioningStatement of(Positioning positioning, String product, Locale locale) {
        String language = locale.getLanguage();
        Map<String, String> parts = parts(positioning);
        List<String> missing = new ArrayList<>();
        parts.forEach((name, part) -> {
            if (part.isEmpty()) missing.add("/positioning/" + name);
        });
        if (!missing.isEmpty()) return new PositioningStatement(language, null, missing);
        if (language.equals("en")) parts.computeIfPresent("category", (name, category) -> withArticle(category));
        List<Object> arguments = new ArrayList<>(parts.values());
        arguments.add(product);
        String statement = Text.of("positioning.statement", arguments.toArray()).in(locale);
        return new PositioningStatement(language, statement, missing);
    }

    private static Map<String, String> parts(Positioning positioning) {
        Positioning known = positioning == null ? new Positioning(null, null, null, null, null, null) : positioning;
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("forWhom", clean(known.forWhom()));
        parts.put("need", clean(known.need()));
        parts.put("category", clean(known.category()));
        parts.put("keyBenefit", clean(known.keyBenefit()));
        parts.put("alternative", clean(known.alternative()));
        parts.put("difference", clean(known.difference()));
        return parts;
    }

    /** The part without what would end the sentence in its middle. */
    private static String clean(String part) {
        return part == null ? "" : END.matcher(part.strip()).replaceFirst("");
    }

    private static String withArticle(String category) {
        if (ARTICLE.matcher(category).matches() || category.codePointAt(0) > 0x2FF) return category;
        boolean vowel = "aeiouAEIOU".indexOf(category.charAt(0)) >= 0;
        return (vowel ? "an " : "a ") + category;
    }
}
