/** A roadmap on its days, made of what a {@link dev.slipway.timeline.Plan} says and of nothing else: no database, no feature. */
package dev.slipway.timeline;
