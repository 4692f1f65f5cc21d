/** What refers to a record, found in all repositories: moved when the record is merged, and erased with it. */
package dev.slipway.referrers;
