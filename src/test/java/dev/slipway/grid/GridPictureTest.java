package dev.slipway.grid;

import static dev.slipway.grid.Crowds.placed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.slipway.drawing.Palette;
import dev.slipway.drawing.Scheme;
import dev.slipway.testing.Hostile;
import dev.slipway.testing.Svg;
import dev.slipway.value.EngagementLevel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The picture of the grid. */
class GridPictureTest {

    private static final Set<String> DRAWN = Set.of("svg", "title", "rect", "text", "path", "circle", "g");

    private static Svg picture(String product, List<Placed> stakeholders, Scheme scheme, Locale locale) {
        return Svg.parse(new GridPicture(Crowds.grid(product, stakeholders), Palette.of(scheme), locale).drawn());
    }

    private static Placed someone(String name, EngagementLevel current, EngagementLevel desired) {
        return placed(name, "4", "4", current, desired);
    }

    @ParameterizedTest
    @EnumSource(Scheme.class)
    void namesAreNeverMarkup(Scheme scheme) {
        for (String title : Hostile.TITLES) {
            Placed one = someone(title, EngagementLevel.UNAWARE, EngagementLevel.LEADING);
            for (List<Placed> all : List.of(List.of(one), Crowds.of(40, 41, 3))) {
                Svg svg = picture(title, all, scheme, Locale.ENGLISH);
                assertEquals(Set.of(), svg.otherElements(DRAWN));
                assertEquals(List.of(), svg.outside());
            }
        }
    }

    @Test
    void quadrantsAndLevelsAreNamedInTheLanguageOfTheReader() {
        List<Placed> one = List.of(someone("王芳", EngagementLevel.RESISTANT, EngagementLevel.SUPPORTIVE));
        List<String> english =
                picture("Jade Wallet", one, Scheme.light, Locale.ENGLISH).texts();
        assertTrue(english.containsAll(List.of(
                "Jade Wallet · Power/interest grid",
                "Manage closely",
                "Keep satisfied",
                "Keep informed",
                "Monitor",
                "王芳",
                "Resistant → Supportive")));
        List<String> chinese =
                picture("Jade Wallet", one, Scheme.dark, Locale.CHINESE).texts();
        assertTrue(chinese.containsAll(List.of("玉钱包 · 权力利益矩阵", "重点管理", "令其满意", "随时告知", "监督", "抵制 → 支持")));
    }

    @Test
    void whoIsWhereHeShouldBeHasNoRing() {
        Svg stays = picture(
                "n", List.of(someone("n", EngagementLevel.LEADING, EngagementLevel.LEADING)), null, Locale.ENGLISH);
        Svg moves = picture(
                "n", List.of(someone("n", EngagementLevel.LEADING, EngagementLevel.NEUTRAL)), null, Locale.ENGLISH);
        assertEquals(1, circles(moves) - circles(stays));
        assertTrue(stays.texts().contains("Leading"));
        assertFalse(stays.texts().stream().anyMatch(text -> text.contains("→ Neutral")));
    }

    private static long circles(Svg svg) {
        return svg.all().stream()
                .filter(element -> element.getTagName().equals("circle"))
                .count();
    }

    @Test
    void withoutAnybodyItSaysSo() {
        assertTrue(picture("n", List.of(), Scheme.light, Locale.ENGLISH)
                .texts()
                .contains("No stakeholder is engaged with this product on this day."));
    }
}
