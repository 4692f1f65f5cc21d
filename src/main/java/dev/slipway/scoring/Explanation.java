package dev.slipway.scoring;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.slipway.formula.DescribedFormula;
import dev.slipway.formula.Step;
import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a score comes to its number: every input and every step, as data and in words. */
@Schema(
        name = "ScoreExplanation",
        description = "How a score comes to its number (评分说明): every input, weight and step, as data and in words.")
@JsonInclude(JsonInclude.Include.NON_NULL)
record Explanation(
        @Schema(required = true, description = "The score (评分).")
        UUID scoreId,

        @Schema(required = true, description = "The model (评分模型), in this version.")
        UUID modelId,

        @Schema(required = true, maxLength = 30, description = "The key of the model (模型代号).")
        String key,

        @Schema(required = true, minimum = "1", description = "Its version (模型版本).")
        Integer modelVersion,

        @Schema(
                required = true,
                enumeration = {"en", "zh"},
                description = "The language of the words.")
        String language,

        @Schema(required = true) DescribedFormula formula,

        @Schema(required = true) Result result,

        @Schema(required = true, maxLength = 10_000, description = "What the score comes to, or why to nothing (概要).")
        String summary,

        @Schema(required = true, maxItems = 20, description = "Every input (评分输入), in the order of the formula.")
        List<Input> inputs,

        @Schema(
                required = true,
                maxItems = 50,
                description = "Every step (计算步骤), in its order; empty where there is nothing to compute.")
        List<Step> steps) {

    /** An input of the model, and what the score says of it. */
    @Schema(name = "ExplainedInput", description = "An input of the model (评分输入), and what the score says of it.")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Input(
            @Schema(required = true, maxLength = 40, description = "Its key (标识).")
            String key,

            @Schema(required = true, maxLength = 120, description = "Its name (名称) in the language of the words.")
            String name,

            @Schema(description = "Its value (值); absent where the score has none.")
            BigDecimal value,

            @Schema(description = "Its weight (权重); only where the formula has weights.")
            BigDecimal weight,

            @Schema(description = "Only where the formula has weights.")
            Criterion.Direction direction,

            @Schema(required = true, maxLength = 10_000, description = "The input as a sentence.")
            String sentence) {}
}
