package dev.slipway.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A well-formed language tag (BCP 47) whose language ISO 639 knows, in canonical case, for example {@code zh-Hans-CN}. */
@Target({
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = LanguageTag.Check.class)
public @interface LanguageTag {

    String message() default "{dev.slipway.LanguageTag}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<LanguageTag, String> {

        /** Java lists the languages of two letters; those of three, such as Cantonese, it only has locales of. */
        private static final Set<String> LANGUAGES = Stream.concat(
                        Arrays.stream(Locale.getISOLanguages()),
                        Arrays.stream(Locale.getAvailableLocales()).map(Locale::getLanguage))
                .filter(language -> !language.isEmpty())
                .collect(Collectors.toSet());

        @Override
        public boolean isValid(String tag, ConstraintValidatorContext context) {
            if (tag == null) return true;
            try {
                Locale locale = new Locale.Builder().setLanguageTag(tag).build();
                return LANGUAGES.contains(locale.getLanguage())
                        && locale.toLanguageTag().equals(tag);
            } catch (IllformedLocaleException malformed) {
                return false;
            }
        }
    }
}
