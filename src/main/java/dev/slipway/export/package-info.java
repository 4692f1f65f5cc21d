/** Whole lists of records as JSON, NDJSON, CSV and XLSX, written record by record. */
package dev.slipway.export;
