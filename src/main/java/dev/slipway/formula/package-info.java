/** How numbers are computed that can be explained: exactly, step by step, and rounded once. */
package dev.slipway.formula;
