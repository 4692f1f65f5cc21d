package dev.slipway.closing;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the review of a launch says in its closing report. */
@Schema(name = "ClosingReportReview", description = "What the review of the launch says (上市复盘).")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ReviewPart(
        @Schema(required = true, description = "The launch review (上市复盘).")
        UUID launchReviewId,

        @Schema(description = "The day on which it was held (复盘日期).")
        LocalDate heldOn,

        @Schema(required = true, maxItems = 200, description = "Who took part (参与人).")
        List<String> participants,

        @Schema(maxLength = 10_000, description = "Summary (总结).")
        String summary,

        @Schema(required = true, maxItems = 100, description = "What worked (做得好的).")
        List<String> worked,

        @Schema(required = true, maxItems = 100, description = "What did not (有待改进的).")
        List<String> failed,

        @Schema(required = true, maxItems = 100, description = "What the next launch is to know (经验教训).")
        List<Lesson> lessons,

        @Schema(required = true, maxItems = 100, description = "What is to be done (后续行动).")
        List<FollowUp> actions) {}
