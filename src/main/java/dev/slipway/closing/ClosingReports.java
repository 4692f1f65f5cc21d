package dev.slipway.closing;

import dev.slipway.documents.Markdown;
import dev.slipway.documents.Pdf;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/** Answers with the closing report of a launch in the form and language that its reader wishes. */
@ApplicationScoped
public class ClosingReports {

    private static final String KIND = "closing-report";

    @Inject
    ReadClosingReport reports;

    @Inject
    Json json;

    /** The report of a plan that the caller knows of: a text, or the bytes of a PDF. */
    public Response of(UUID plan, Wish<ReportFormat> wish) {
        ClosingReport report = reports.of(plan);
        String title = report.launch().name();
        RestResponse<?> shown =
                switch (wish.form()) {
                    // two readings of the same state differ in the moment alone
                    case json -> Shown.text(json.of(report), json.of(report.timeless()), wish, title, KIND);
                    case md -> Shown.text(Markdown.of(ClosingDocument.of(report, wish.locale())), wish, title, KIND);
                    case pdf -> Shown.bytes(Pdf.of(ClosingDocument.of(report, wish.locale())), wish, title, KIND);
                };
        return shown.toResponse();
    }
}
