package dev.slipway.strategy;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Size;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whom a product is for and why they choose it, in the six parts of a positioning statement. */
@Embeddable
@Schema(
        name = "Positioning",
        description =
                "Positioning (产品定位) in the six parts of Geoffrey Moore's statement (Crossing the Chasm, 1991). Each part completes its sentence, without a full stop.")
record Positioning(
        @Size(max = 500) @Schema(description = "For whom (目标客户): for `shops that take payments by phone`.")
        String forWhom,

        @Size(max = 500) @Schema(description = "Their need (需求): who `want their money on the same day`.")
        String need,

        @Size(max = 200) @Schema(description = "Category (品类): the product is a `QR acceptance service`.")
        String category,

        @Size(max = 500) @Schema(description = "Key benefit (核心利益): that `settles every sale before midnight`.")
        String keyBenefit,

        @Size(max = 500) @Schema(description = "Main alternative (主要替代方案): unlike `card terminals`.")
        String alternative,

        @Size(max = 500) @Schema(description = "Main difference (主要差异): it `needs no device and no rent`.")
        String difference) {

    boolean empty() {
        return Stream.of(forWhom, need, category, keyBenefit, alternative, difference)
                .allMatch(part -> part == null);
    }
}
