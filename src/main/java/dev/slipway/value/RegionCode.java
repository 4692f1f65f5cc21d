package dev.slipway.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** A country of ISO 3166-1, for example {@code CN}, or a part of one in the form of ISO 3166-2, for example {@code CN-GD}. */
@Target({
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT,
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD
})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = RegionCode.Check.class)
public @interface RegionCode {

    String message() default "{dev.slipway.RegionCode}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<RegionCode, String> {

        private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());
        private static final Pattern FORM = Pattern.compile("[A-Z]{2}(-[A-Z0-9]{1,3})?");

        @Override
        public boolean isValid(String code, ConstraintValidatorContext context) {
            return code == null || FORM.matcher(code).matches() && COUNTRIES.contains(code.substring(0, 2));
        }
    }
}
