package dev.slipway.gaps;

import dev.slipway.documents.Markdown;
import dev.slipway.forms.Json;
import dev.slipway.forms.Shown;
import dev.slipway.forms.Wish;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.value.Function;
import jakarta.inject.Inject;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponseSchema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** The report of conflicts and gaps over HTTP. */
@Path("/api/v1/products/{id}/stakeholder-report")
@Area("stakeholders")
@Tag(name = "Engagements")
class StakeholderReportResource {

    @Inject
    ReadReport reports;

    @Inject
    CurrentCaller caller;

    @Inject
    Json json;

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(
            operationId = "getStakeholderReport",
            summary = "What is not as it should be with a product's stakeholders",
            description =
                    "Conflicts and gaps between a product and its stakeholders (干系人冲突与缺口报告): who resists with high power; who is to be managed closely and was not talked to about the product for `days` days; promises about it that are overdue; functions of which nobody has a role in an open launch or one of its tasks; open subjects without exactly one ACCOUNTABLE or without a RESPONSIBLE. As JSON or Markdown, by `Accept` or `format`. Takes the scopes `stakeholders:read`, `catalog:read`, `launch:read` and `roadmap:read`.")
    @APIResponseSchema(StakeholderReport.class)
    public RestResponse<String> report(
            @PathParam("id") UUID id,
            @QueryParam("days")
                    @DefaultValue("30")
                    @Parameter(
                            description =
                                    "After how many days without contact somebody to be managed closely has been left alone (天数); after twice as many it is HIGH, as is a promise that is overdue for longer.")
                    @Schema(minimum = "1", maximum = "3650")
                    Integer days,
            @QueryParam("function")
                    @Parameter(
                            description =
                                    "The functions (职能) that every open launch needs, repeated; without it MARKETING_PROMOTION, SALES, TECHNOLOGY, LEGAL, FINANCE, OPERATIONS and CUSTOMER_SERVICE.")
                    List<Function> functions,
            @QueryParam("format") @Parameter(description = "The form of the answer; goes before `Accept`.")
                    GapFormat format,
            @QueryParam("language")
                    @Parameter(description = "English or Chinese, by BCP 47; goes before `Accept-Language`.")
                    @Schema(pattern = Wish.LANGUAGES)
                    String language,
            @Context HttpHeaders headers) {
        for (String area : List.of("catalog", "launch", "roadmap")) caller.needs(area, "read");
        Question question = Question.of(id, days, functions);
        Wish<GapFormat> wish = Wish.of(format, List.of(GapFormat.values()), GapFormat.json, language, headers);
        StakeholderReport report = reports.read(question, wish.locale());
        String body = wish.form() == GapFormat.json
                ? json.of(report)
                : Markdown.of(new ReportDocument(report, wish.locale()).document());
        return Shown.text(body, Json.timeless(body), wish, report.productName(), "stakeholder-report");
    }
}
