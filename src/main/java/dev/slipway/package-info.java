/** Slipway: the headless system of record for the product manager's whole job. */
package dev.slipway;
