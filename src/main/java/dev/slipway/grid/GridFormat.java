package dev.slipway.grid;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that the grid can be read in. */
@Schema(name = "StakeholderGridFormat", description = "The form of the answer (格式): json, svg 图片.")
enum GridFormat implements Form {
    json,
    svg
}
