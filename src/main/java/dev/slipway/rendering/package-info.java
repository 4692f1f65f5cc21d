/** A plan in the forms that readers ask for: JSON, a picture, a calendar, a table. */
package dev.slipway.rendering;
