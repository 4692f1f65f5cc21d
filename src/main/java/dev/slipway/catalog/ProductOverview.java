package dev.slipway.catalog;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A product at a glance. */
@Schema(name = "ProductOverview", description = "A product at a glance (产品概览).")
record ProductOverview(
        @Schema(required = true) ProductView product,

        @Schema(description = "The product line (产品线), where it has one.")
        ProductLineView productLine,

        @Schema(required = true, description = "Who is on the team today (当前团队), UTC, the longest first.")
        List<Seat> team,

        @Schema(description = "The last release that came out and is supported (当前版本).")
        ReleaseView currentRelease,

        @Schema(description = "The next release that is planned or in development (下一版本).")
        ReleaseView nextRelease) {

    /** One membership of the team, and whose it is. */
    @Schema(name = "TeamSeat", description = "One membership of a team, and whose it is (团队席位).")
    record Seat(
            @Schema(required = true, ref = "#/components/schemas/TeamMember")
            Record member,

            @Schema(required = true, ref = "#/components/schemas/Person")
            Record person) {}
}
