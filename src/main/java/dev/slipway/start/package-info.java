/** What happens before Quarkus starts, and what the operator reads when it does not. */
package dev.slipway.start;
