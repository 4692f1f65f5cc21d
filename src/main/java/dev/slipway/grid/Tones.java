package dev.slipway.grid;

import dev.slipway.drawing.Palette;
import dev.slipway.value.EngagementLevel;

/** The colours of the levels of engagement on a ground: letters of the ground's colour have a contrast of 4.5 on them. */
record Tones(Palette palette) {

    String of(EngagementLevel level) {
        boolean dark = palette.dark();
        return switch (level) {
            case UNAWARE -> palette.strong();
            case RESISTANT -> palette.alarm();
            case NEUTRAL -> dark ? "#f2b84b" : "#94600f";
            case SUPPORTIVE -> dark ? "#7ad796" : "#257a44";
            case LEADING -> dark ? "#7cbcff" : "#1a66b5";
        };
    }

    String letters() {
        return palette.ground();
    }
}
