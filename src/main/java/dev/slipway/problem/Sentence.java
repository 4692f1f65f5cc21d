package dev.slipway.problem;

import java.util.Locale;

/** Something said to people, in the language that they read. */
public interface Sentence {

    String in(Locale locale);
}
