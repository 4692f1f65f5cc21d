package dev.slipway.people;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.slipway.api.Meta;
import dev.slipway.api.View;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a client reads of a person. */
@Schema(name = "Person", description = "A person (人员) who works with products.")
record PersonView(@JsonUnwrapped Meta meta, @JsonUnwrapped PersonDetails details) implements View {}
