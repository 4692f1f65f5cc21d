/** Failures and what is said of them, in English and Chinese. */
package dev.slipway.problem;
