/** Imports: files that are uploaded, and the jobs that work them off piece by piece, whatever happens in between. */
package dev.slipway.transfer;
