package dev.slipway.responsibilities;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a matrix can be read in. */
@Schema(name = "ResponsibilityMatrixFormat", description = "The form of the answer (格式): json, csv 表格, md Markdown.")
enum MatrixFormat implements Form {
    json,
    csv,
    md
}
