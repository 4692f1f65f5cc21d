package dev.slipway.closing;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What the next launch is to know. */
@Schema(name = "LaunchLesson", description = "What the next launch is to know (经验教训).")
public record Lesson(
        @NotNull LessonCategory category,

        @NotBlank @Size(max = 2_000) @Schema(description = "What was learnt (内容).")
        String text) {}
