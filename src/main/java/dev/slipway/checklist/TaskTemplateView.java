package dev.slipway.checklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a task template. */
@Schema(
        name = "TaskTemplate",
        description =
                "A task template (清单模板): the checklist that launches of a tier begin with, the same for the whole company.")
record TaskTemplateView(
        @JsonUnwrapped Meta meta, @JsonUnwrapped TaskTemplateDetails details) implements View {}
