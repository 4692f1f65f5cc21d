/** Small values that many records share. */
package dev.slipway.value;
