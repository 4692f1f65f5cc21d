/** Changes in the order of their commits: where they stand in the feed, and how they are told. */
package dev.slipway.changes;
