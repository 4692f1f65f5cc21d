/** Answers that can be read in several forms, such as a picture or a calendar: which one a reader wants, and how it is sent. */
package dev.slipway.forms;
