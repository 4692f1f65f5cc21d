/** Tables in files: CSV, workbooks, JSON and NDJSON, read row by row, and what their cells say. */
package dev.slipway.tables;
