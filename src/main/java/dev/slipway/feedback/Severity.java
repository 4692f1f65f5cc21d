package dev.slipway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How much it matters to the customer. */
@Schema(
        name = "FeedbackSeverity",
        description =
                "How much it matters to the customer (严重程度): CRITICAL 致命 (cannot use the product), MAJOR 严重, MINOR 一般, TRIVIAL 轻微.")
enum Severity {
    CRITICAL,
    MAJOR,
    MINOR,
    TRIVIAL
}
