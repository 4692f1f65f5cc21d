package dev.slipway.calendar;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that the launch calendar can be read in. */
@Schema(name = "LaunchCalendarFormat", description = "The form of the answer (格式): json, svg 图片, ics 日历.")
enum CalendarFormat implements Form {
    json,
    svg,
    ics
}
