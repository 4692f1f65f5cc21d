package dev.slipway.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.data.Details;
import dev.slipway.data.Labels;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.value.Function;
import dev.slipway.value.LanguageTag;
import dev.slipway.value.TimeZoneId;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client may say of a person. */
@Embeddable
@Schema(name = "PersonInput", description = "What a client says of a person (人员).")
record PersonDetails(
        @NotBlank @Size(max = 120) @Sortable @Schema(description = "Full name as the person writes it (姓名).")
        String name,

        @Email @Size(max = 254) @Filterable @Schema(description = "E-mail address (邮箱), unique whatever its case.")
        String email,

        @Size(max = 35) @LanguageTag @Schema(description = "Preferred language (语言), BCP 47.")
        String locale,

        @Size(max = 50) @TimeZoneId @Schema(description = "Time zone (时区), IANA name.")
        String timeZone,

        @Enumerated(EnumType.STRING) @Filterable @Schema(description = "What the person does in the company (职能).")
        Function function,

        @JsonUnwrapped Labels labels)
        implements Details {}
