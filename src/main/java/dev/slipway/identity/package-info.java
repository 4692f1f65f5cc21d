/** Sign-in through OpenID Connect providers: accounts and the people they belong to. */
package dev.slipway.identity;
