/** Requests to addresses that somebody named: only to where they may go, in bounded time, and with a bounded answer. */
package dev.slipway.outbound;
