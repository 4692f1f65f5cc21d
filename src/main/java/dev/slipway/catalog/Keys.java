package dev.slipway.catalog;

/** The form of the short unique names of products and product lines. */
final class Keys {

    static final String PATTERN = "[A-Z][A-Z0-9]{1,9}";

    private Keys() {}
}
