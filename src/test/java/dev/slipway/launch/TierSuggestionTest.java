package dev.slipway.launch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.slipway.value.LaunchTier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The tier that four factors suggest. */
class TierSuggestionTest {

    @ParameterizedTest
    @CsvSource({
        "3,3,2,1,9,TIER_1",
        "3,3,3,3,12,TIER_1",
        "3,3,2,0,8,TIER_2",
        "2,1,1,1,5,TIER_2",
        "1,1,1,1,4,TIER_3",
        "0,0,0,0,0,TIER_3"
    })
    void pointsAddUpToATier(int reach, int novelty, int revenue, int risk, int points, LaunchTier tier) {
        TierSuggestion suggestion = TierSuggestion.of(new TierFactors(reach, novelty, revenue, risk));
        assertEquals(points, suggestion.points());
        assertEquals(tier, suggestion.tier());
    }

    @Test
    void withoutFactorsNothingIsSuggested() {
        assertNull(TierSuggestion.of(null));
    }
}
