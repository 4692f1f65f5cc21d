package dev.slipway.gaps;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that the report can be read in. */
@Schema(name = "StakeholderReportFormat", description = "The form of the answer (格式): json, md Markdown.")
enum GapFormat implements Form {
    json,
    md
}
