package dev.slipway.dashboard;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that the dashboard of a launch can be read in. */
@Schema(name = "LaunchDashboardFormat", description = "The form of the answer (格式): json, svg 图片.")
enum DashboardFormat implements Form {
    json,
    svg
}
