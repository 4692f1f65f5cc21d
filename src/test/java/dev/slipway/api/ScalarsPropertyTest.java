package dev.slipway.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** Any text is read or refused. */
class ScalarsPropertyTest {
    @Property
    void anyTextIsReadOrRefusedWithAProblem(@ForAll String text) {
        for (Class<?> type : ScalarsTest.CODES.keySet()) {
            try {
                assertEquals(type, Scalars.parameter("p", text, type).getClass());
            } catch (ProblemException refused) {
                assertEquals(ProblemType.INVALID_PARAMETER, refused.type());
            }
        }
    }
}
