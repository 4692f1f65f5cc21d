/** What holds for every request and answer, whatever operation they belong to: which are let through, and problems as answers. */
package dev.slipway.http;
