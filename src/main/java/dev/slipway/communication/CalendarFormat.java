package dev.slipway.communication;

import dev.slipway.forms.Form;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a communication calendar can be read in. */
@Schema(name = "CommunicationCalendarFormat", description = "The form of the answer (格式): json, ics 日历.")
enum CalendarFormat implements Form {
    json,
    ics
}
