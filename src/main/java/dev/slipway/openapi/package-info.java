/** The OpenAPI document: what the code does not say of each operation by itself, said once for all of them. */
package dev.slipway.openapi;
