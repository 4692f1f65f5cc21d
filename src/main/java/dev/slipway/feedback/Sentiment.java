package dev.slipway.feedback;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How a customer feels about what the feedback is about. */
@Schema(name = "FeedbackSentiment", description = "How the customer feels (情绪): POSITIVE 正面, NEUTRAL 中性, NEGATIVE 负面.")
enum Sentiment {
    POSITIVE,
    NEUTRAL,
    NEGATIVE
}
