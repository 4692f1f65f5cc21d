/** How far the sales that were forecast for a launch were from what was sold; knows no feature, but the tables of sales. */
package dev.slipway.accuracy;
