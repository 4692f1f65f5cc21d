/**
 * The whole workspace as one archive, and back. It knows no feature: which tables there are, and what becomes of each, the
 * database says itself, in its catalog and in the comments of the migrations.
 */
package dev.slipway.workspace;
