/** Rows of tables on their way to records: which column is for which field, and what a row does to a record. */
package dev.slipway.rows;
