package dev.slipway.data;

/** Whether the records of a resource belong to a product, are products, or neither. */
public enum Belonging {
    TO_A_PRODUCT,
    IS_A_PRODUCT,
    TO_NONE
}
