/** Documents in the forms that people read and hand on: Markdown and PDF. */
package dev.slipway.documents;
