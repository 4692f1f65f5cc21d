package dev.slipway.forms;

import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.core.MediaType;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A form that an answer can be read in: a constant of an enum, named as files of its kind end. */
public interface Form {

    /** The media types of all forms, by their names. */
    Map<String, MediaType> TYPES = Map.of(
            "json", MediaType.APPLICATION_JSON_TYPE,
            "svg", new MediaType("image", "svg+xml"),
            "ics", new MediaType("text", "calendar"),
            "csv", new MediaType("text", "csv"),
            "md", new MediaType("text", "markdown"),
            "pdf", new MediaType("application", "pdf"),
            "ndjson", new MediaType("application", "x-ndjson"),
            "xlsx", new MediaType("application", "vnd.openxmlformats-officedocument.spreadsheetml.sheet"));

    String name();

    default MediaType type() {
        return TYPES.get(name());
    }

    /**
     * The form that a reader likes best (RFC 9110, 12.5.1), and of those that it likes alike the first; but a browser that opens
     * the address, by its taste for HTML, is shown another one. A 406 problem where none is acceptable.
     */
    static <F extends Form> F best(List<F> forms, F forBrowsers, List<MediaType> acceptable) {
        boolean browser = acceptable.stream()
                .anyMatch(range -> MediaType.TEXT_HTML.equals(range.getType() + "/" + range.getSubtype()));
        F usual = browser ? forBrowsers : forms.get(0);
        return forms.stream()
                .filter(form -> quality(form, acceptable) > 0)
                .max(Comparator.<F>comparingDouble(form -> quality(form, acceptable))
                        .thenComparing(form -> form == usual)
                        .thenComparing(form -> -forms.indexOf(form)))
                .orElseThrow(NotAcceptableException::new);
    }

    /** As the most exact of the ranges that it is in says. */
    private static double quality(Form form, List<MediaType> acceptable) {
        return acceptable.stream()
                .filter(form.type()::isCompatible)
                .max(Comparator.comparing(MediaType::isWildcardType)
                        .reversed()
                        .thenComparing(Comparator.comparing(MediaType::isWildcardSubtype)
                                .reversed()))
                .map(range -> Double.parseDouble(range.getParameters().getOrDefault("q", "1")))
                .orElse(0.0);
    }
}
