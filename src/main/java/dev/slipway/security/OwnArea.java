package dev.slipway.security;

/** What is served in an {@link Area} that no resource is in; the scopes of that area exist all the same. */
public interface OwnArea {}
