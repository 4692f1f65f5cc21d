/** A PostgreSQL server of Slipway's own, for everyone who configures no other. */
package dev.slipway.embedded;
