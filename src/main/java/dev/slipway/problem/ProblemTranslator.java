package dev.slipway.problem;

import java.util.Optional;

/** Knows the problem behind some kind of exception, for example of the database. */
public interface ProblemTranslator {

    Optional<ProblemException> translate(Throwable failure);
}
