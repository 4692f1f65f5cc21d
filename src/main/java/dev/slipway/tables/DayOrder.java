package dev.slipway.tables;

/** What stands first in a day whose year stands last. */
public enum DayOrder {
    UNKNOWN,
    DAY_FIRST,
    MONTH_FIRST
}
