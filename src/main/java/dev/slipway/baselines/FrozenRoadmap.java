package dev.slipway.baselines;

import com.fasterxml.jackson.annotation.JsonValue;
import com.fasterxml.jackson.databind.JsonNode;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A roadmap as clients read it when a baseline froze it. */
@Schema(ref = "#/components/schemas/Roadmap")
record FrozenRoadmap(@JsonValue JsonNode content) {}
