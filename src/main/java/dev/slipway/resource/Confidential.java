package dev.slipway.resource;

/**
 * An answer with a secret that is shown once and never kept.
 *
 * @param <V> the type of the answer
 */
public interface Confidential<V> {

    V withoutSecret();
}
