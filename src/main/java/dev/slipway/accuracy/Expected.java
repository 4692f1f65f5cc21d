package dev.slipway.accuracy;

import dev.slipway.value.Money;
import java.math.BigDecimal;
import java.time.YearMonth;

/** What is expected to be sold in one month, or in a part of it such as a segment. */
public record Expected(YearMonth month, BigDecimal units, Money revenue) {}
