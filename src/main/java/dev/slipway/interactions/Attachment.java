package dev.slipway.interactions;

import dev.slipway.value.WebAddress;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A document of an interaction that lies elsewhere. */
@Schema(name = "InteractionAttachment", description = "A document of an interaction that lies elsewhere (沟通附件).")
record Attachment(
        @NotBlank @Size(max = 200) @Schema(description = "What it is (标题).")
        String title,

        @NotNull @Size(max = 2_000) @WebAddress @Schema(description = "Where it is (地址), an http or https address.")
        String url) {}
