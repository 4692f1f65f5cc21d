package dev.slipway.publicity;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.slipway.files.FileDescription;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.State;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where publicity items and materials can go, and what takes them back. */
class MaterialStatusTest {

    /** Every open move; those that take a reason with an exclamation mark. */
    private static <S extends Enum<S> & State<S>> List<String> moves(S[] states) {
        List<String> moves = new ArrayList<>();
        for (S from : states) {
            for (S to : states) {
                Move move = from.to(to);
                if (move.allowed()) moves.add(from + " " + to + (move.needsReason() ? "!" : ""));
            }
        }
        return moves;
    }

    @Test
    void aMaterialIsReviewedAndDecided() {
        assertEquals(
                List.of(
                        "DRAFT IN_REVIEW",
                        "IN_REVIEW DRAFT",
                        "IN_REVIEW APPROVED",
                        "IN_REVIEW REJECTED!",
                        "APPROVED DRAFT!",
                        "REJECTED DRAFT"),
                moves(MaterialStatus.values()));
    }

    @Test
    void aPublicityItemIsPublishedOrCancelled() {
        assertEquals(
                List.of("PLANNED PUBLISHED", "PLANNED CANCELLED!", "PUBLISHED WITHDRAWN!", "WITHDRAWN PLANNED"),
                moves(PublicityStatus.values()));
    }

    @Test
    void aCopyOfAMaterialBeginsWithItsLatestFileAndAsADraft() {
        Material original = new Material();
        original.file(new FileDescription("a.txt", "text/plain", 1, "0".repeat(64)));
        original.file(new FileDescription("b.txt", "text/plain", 1, "1".repeat(64)));
        original.status = MaterialStatus.APPROVED;
        Material copy = new Material();
        copy.carry(original);
        assertEquals(original.file, copy.file);
        assertEquals(1, copy.number);
        assertEquals(MaterialStatus.DRAFT, copy.status);
        Material empty = new Material();
        empty.carry(new Material());
        assertEquals(0, empty.number);
    }
}
