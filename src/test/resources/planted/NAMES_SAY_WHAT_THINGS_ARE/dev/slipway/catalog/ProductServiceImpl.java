package dev.slipway.catalog;

/** Says twice that it is something. */
class ProductServiceImpl {}
