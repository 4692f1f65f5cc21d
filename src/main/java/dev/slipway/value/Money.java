package dev.slipway.value;

import com.fasterxml.jackson.annotation.JsonFormat;
import dev.slipway.api.Checked;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;
import java.util.Currency;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** An amount of money in one currency, exact to the currency's smallest unit. */
@Embeddable
@Schema(
        name = "Money",
        description = "An amount of money (金额): a decimal string, so that no digit is lost, and an ISO 4217 currency.",
        examples = "{\"amount\": \"1999.00\", \"currency\": \"CNY\"}")
public record Money(
        @NotNull
        @JsonFormat(shape = JsonFormat.Shape.STRING)
        @Schema(type = SchemaType.STRING, pattern = "^-?(0|[1-9][0-9]{0,18})(\\.[0-9]{1,12})?$", maxLength = 33)
        BigDecimal amount,

        @NotNull @Schema(description = "ISO 4217.", pattern = "^[A-Z]{3}$")
        String currency)
        implements Checked {

    @Override
    public void check(Report report) {
        if (amount == null || currency == null) return;
        try {
            int digits = Currency.getInstance(currency).getDefaultFractionDigits();
            if (amount.stripTrailingZeros().scale() > Math.max(digits, 0)) {
                report.violation("amount", "TOO_MANY_DECIMALS", currency, Math.max(digits, 0));
            }
        } catch (IllegalArgumentException unknown) {
            report.violation("currency", "CURRENCY_EXPECTED");
        }
    }
}
