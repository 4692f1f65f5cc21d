package dev.slipway.catalog;

import dev.slipway.value.Money;
import jakarta.validation.Valid;

/** Has a part that would be checked twice. */
record CheckedTwice(@Valid Money price) {}
