package dev.slipway.value;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An absolute address of the web, {@code http} or {@code https}, without user name or password; its host may be written in any script. */
@Target({ElementType.RECORD_COMPONENT, ElementType.FIELD, ElementType.PARAMETER, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@Constraint(validatedBy = WebAddress.Check.class)
public @interface WebAddress {

    String message() default "{dev.slipway.WebAddress}";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** The check behind the constraint. */
    class Check implements ConstraintValidator<WebAddress, String> {

        private static final Pattern SCHEME = Pattern.compile("https?", Pattern.CASE_INSENSITIVE);
        private static final Pattern AUTHORITY = Pattern.compile("([^@\\[\\]:]+|\\[[0-9a-fA-F:.]+])(:[0-9]{1,5})?");
        private static final int LAST_PORT = 65_535;

        @Override
        public boolean isValid(String address, ConstraintValidatorContext context) {
            if (address == null) return true;
            try {
                URI uri = new URI(address);
                if (uri.getScheme() == null || !SCHEME.matcher(uri.getScheme()).matches()) return false;
                return uri.getRawAuthority() != null && isHost(uri.getRawAuthority());
            } catch (URISyntaxException | IllegalArgumentException malformed) {
                return false;
            }
        }

        private static boolean isHost(String authority) throws URISyntaxException {
            Matcher parts = AUTHORITY.matcher(authority);
            if (!parts.matches()) return false;
            String host = parts.group(1).startsWith("[")
                    ? parts.group(1)
                    : IDN.toASCII(parts.group(1), IDN.USE_STD3_ASCII_RULES);
            String port = parts.group(2) == null ? "" : parts.group(2);
            URI uri = new URI("http://" + host + port);
            return uri.getHost() != null && uri.getPort() <= LAST_PORT;
        }
    }
}
