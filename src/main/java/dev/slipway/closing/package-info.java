/** What the closing report of a launch says: its review, its objectives and what was sold, and how they are read and judged. */
package dev.slipway.closing;
