/**
 * How stakeholders are reached and what is noted of them: an area of its own, since it is personal through and through. It is
 * read by fewer, and gone for good when the stakeholder is erased.
 */
package dev.slipway.contacts;
