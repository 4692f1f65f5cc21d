package dev.slipway.rendering;

import dev.slipway.forms.Form;
import dev.slipway.forms.Wish;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a plan can be read in. */
@Schema(name = "RoadmapFormat", description = "The form of the answer (格式): json, svg 图片, ics 日历, csv 表格.")
public enum Format implements Form {
    json,
    svg,
    ics,
    csv;

    /** What a reader wants; problems 400 and 406. */
    public static Wish<Format> wish(Format said, String language, HttpHeaders headers) {
        return Wish.of(said, List.of(values()), svg, language, headers);
    }
}
