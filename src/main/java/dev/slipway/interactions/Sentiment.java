package dev.slipway.interactions;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How an interaction went. */
@Schema(
        name = "InteractionSentiment",
        description = "How an interaction went (沟通氛围): POSITIVE 积极, NEUTRAL 中性, MIXED 有分歧, NEGATIVE 消极.")
enum Sentiment {
    POSITIVE,
    NEUTRAL,
    MIXED,
    NEGATIVE
}
