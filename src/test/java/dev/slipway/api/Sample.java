package dev.slipway.api;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** A record with a component of every kind that a body can hold. */
record Sample(
        @NotBlank String text,
        Integer count,
        Boolean flag,
        UUID id,
        LocalDate day,
        Instant at,
        BigDecimal amount,
        URI link,
        Colour colour,
        Part part,
        List<String> words,
        List<Part> parts,
        Map<String, String> names,
        @JsonUnwrapped Tagged tagged)
        implements Checked {

    /** An enum of two. */
    enum Colour {
        RED,
        BLUE
    }

    /** A record in the record. */
    record Part(@NotNull Integer size, String name) {}

    /** A record whose fields are fields of the one around it. */
    record Tagged(@Size(max = 3) String tag, Integer weight) implements Checked {

        @Override
        public void check(Report report) {
            if (weight != null && weight < 0) report.violation("weight", "RANGE", 0, 9);
        }
    }

    @Override
    public void check(Report report) {
        if (flag != null && flag && count == null) report.violation("", "BOTH_OR_NEITHER");
    }
}
