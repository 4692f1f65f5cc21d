/** Files that people upload: what they are found to be, and their bytes in the database, each kept once. */
package dev.slipway.files;
