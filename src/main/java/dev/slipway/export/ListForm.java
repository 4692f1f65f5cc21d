package dev.slipway.export;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a whole list can be taken away in. */
@Schema(
        name = "ListForm",
        description =
                "The form of an export (导出格式): json, ndjson (a line for each record), csv, xlsx (Excel workbook).")
public enum ListForm implements Form {
    json,
    ndjson,
    csv,
    xlsx
}
