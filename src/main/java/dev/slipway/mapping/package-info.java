/** What is said of a table that is imported: what was found in it, which columns become which fields, and what became of its rows. */
package dev.slipway.mapping;
