package dev.slipway.stakeholders;

import static dev.slipway.testing.Api.admin;
import static dev.slipway.testing.Api.as;
import static dev.slipway.testing.Records.create;
import static dev.slipway.testing.Records.delete;
import static dev.slipway.testing.Records.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.testing.Account;
import dev.slipway.testing.SlipwayTest;
import dev.slipway.testing.Statements;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Likely duplicates of stakeholders by their names. */
@SlipwayTest
class SimilarStakeholdersTest {

    private static String person(String name, Map<String, ?> more) {
        Map<String, Object> body = new HashMap<>(Map.of("kind", "PERSON", "function", "SALES", "name", name));
        body.putAll(more);
        return create("stakeholders", body);
    }

    /** The score of the one as a duplicate of the other; null where it is none. */
    private static String score(String of, String other) {
        return admin().get(of + "/similar")
                .then()
                .statusCode(200)
                .extract()
                .path("items.find{it.stakeholder.id=='" + id(other) + "'}?.score");
    }

    @ParameterizedTest
    @CsvSource({
        "欧阳修文,欧阳修文",
        "欧阳修文 Ouyang Xiuwen,欧阳修文",
        "欧阳修文,Ouyang Xiuwen 欧阳修文",
        "欧阳修文 Ouyang Xiuwen,Xiuwen Ouyang",
        "Brontë Ångström,ANGSTROM Bronte",
        "Ｔｈｅｏｄｏｒａ　Ｑｕａｎｔ,Theodora Quant",
        "Theodora Quandt,Theodora Quant",
        "محمد السرواني,محمد السرواني"
    })
    void namesOfOneAreAlikeInEitherDirection(String one, String other) {
        String first = person(one, Map.of());
        String second = person(other, Map.of());
        assertTrue(score(first, second) != null, one);
        assertTrue(score(second, first) != null, other);
        delete(first);
        delete(second);
        assertEquals(null, score(first, second));
    }

    @Test
    void aLocalNameCounts() {
        String first = person("Guðmundur Jónasson", Map.of("localNames", Map.of("zh-Hans", "古德蒙森")));
        String second = person("古德蒙森", Map.of());
        assertEquals("1.00", score(first, second));
        assertEquals("1.00", score(second, first));
    }

    @ParameterizedTest
    @CsvSource({"司马相如,诸葛亮", "Zhang Weiming,Zhang Minhui", "司马相如 Sima Xiangru,司徒雷登 Leighton Stuart"})
    void othersAreNot(String one, String other) {
        assertEquals(null, score(person(one, Map.of()), person(other, Map.of())));
    }

    @Test
    void hiddenOnesStayHiddenAndTheTrashIsLeftOut() {
        String first = person("尉迟敬德 Yuchi", Map.of());
        String hidden = person("尉迟敬德 Yuchi", Map.of("confidential", true));
        assertEquals("1.00", score(first, hidden));
        assertFalse(as(Account.of("EDITOR").token())
                .get(first + "/similar")
                .asString()
                .contains(id(hidden)));
    }

    @Test
    void askingTakesAFixedNumberOfStatements() {
        String first = person("长孙无忌", Map.of());
        List<String> sent = Statements.during(() -> admin().get(first + "/similar"));
        assertEquals(3, sent.size(), () -> String.join("\n", sent));
    }
}
