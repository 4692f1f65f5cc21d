package dev.slipway.rendering;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A form that a plan can be read in. */
@Schema(name = "RoadmapFormat", description = "The form of the answer (格式): json, svg 图片, ics 日历, csv 表格.")
public enum Format {
    json("application", "json"),
    svg("image", "svg+xml"),
    ics("text", "calendar"),
    csv("text", "csv");

    private final MediaType type;

    Format(String type, String subtype) {
        this.type = new MediaType(type, subtype);
    }

    /** The media type, for example {@code text/csv}. */
    public String mediaType() {
        return type.toString();
    }

    MediaType typeInUtf8() {
        return type.withCharset("UTF-8");
    }

    /**
     * The form that a reader likes best (RFC 9110, 12.5.1), and of those that it likes alike JSON; but a browser that opens
     * the address, by its taste for HTML, is shown the picture. A 406 problem where none is acceptable.
     */
    static Format of(List<MediaType> acceptable) {
        boolean browser = acceptable.stream()
                .anyMatch(range -> MediaType.TEXT_HTML.equals(range.getType() + "/" + range.getSubtype()));
        Format usual = browser ? svg : json;
        return Arrays.stream(values())
                .filter(format -> format.quality(acceptable) > 0)
                .max(Comparator.<Format>comparingDouble(format -> format.quality(acceptable))
                        .thenComparing(format -> format == usual)
                        .thenComparing(Comparator.reverseOrder()))
                .orElseThrow(NotAcceptableException::new);
    }

    /** As the most exact of the ranges that it is in says. */
    private double quality(List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(type::isCompatible)
                .max(Comparator.comparing(MediaType::isWildcardType)
                        .reversed()
                        .thenComparing(Comparator.comparing(MediaType::isWildcardSubtype)
                                .reversed()))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }
}
