/** Drawing SVG pictures that a person would put into a slide: safe, in light and dark, with text that fits. */
package dev.slipway.drawing;
