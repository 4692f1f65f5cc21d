package dev.slipway.closing;

import dev.slipway.forms.Form;
import dev.slipway.forms.Wish;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a closing report can be read in. */
@Schema(name = "ReportFormat", description = "The form of the answer (格式): json, md Markdown, pdf.")
public enum ReportFormat implements Form {
    json,
    md,
    pdf;

    /** What a reader wants, a browser the PDF; problems 400 and 406. */
    public static Wish<ReportFormat> wish(ReportFormat said, String language, HttpHeaders headers) {
        return Wish.of(said, List.of(values()), pdf, language, headers);
    }
}
