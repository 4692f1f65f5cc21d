package dev.slipway.problem;

import java.util.Set;

/** An answer to a request some of which was refused for want of permission. */
public interface Refusing {

    /** Why, each reason once. */
    Set<String> refusals();
}
