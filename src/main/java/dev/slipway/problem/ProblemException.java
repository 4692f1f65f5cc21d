package dev.slipway.problem;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that ends in a problem answer. */
public class ProblemException extends RuntimeException {

    private final transient Text detail;
    private final ProblemType type;
    private final transient List<InputError> errors;
    private final transient Map<String, String> headers = new LinkedHashMap<>();

    public ProblemException(ProblemType type, Text detail, List<InputError> errors) {
        super(type.name(), null, false, false);
        this.type = type;
        this.detail = detail;
        this.errors = List.copyOf(errors);
    }

    public ProblemException(ProblemType type, String detailKey, Object... arguments) {
        this(type, Text.of(detailKey, arguments), List.of());
    }

    /** A query or path parameter, or a header, that cannot be used. */
    public static ProblemException parameter(InputError error) {
        return parameters(List.of(error));
    }

    /** Parameters or headers that cannot be used. */
    public static ProblemException parameters(List<InputError> errors) {
        return new ProblemException(ProblemType.INVALID_PARAMETER, ProblemType.INVALID_PARAMETER.explanation(), errors);
    }

    /** Content that breaks rules. */
    public static ProblemException invalid(List<InputError> errors) {
        return new ProblemException(ProblemType.VALIDATION_FAILED, Text.of("detail.input", errors.size()), errors);
    }

    /** Content that refers to a record that is not there, or that the caller may not know of. */
    public static ProblemException noReference(String pointer) {
        return new ProblemException(
                ProblemType.REFERENCE_NOT_FOUND,
                ProblemType.REFERENCE_NOT_FOUND.explanation(),
                List.of(InputError.at(pointer, "REFERENCE_NOT_FOUND")));
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND, "detail.no-such-record");
    }

    public ProblemException with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Text detail() {
        return detail;
    }

    public List<InputError> errors() {
        return errors;
    }

    public Map<String, String> headers() {
        return headers;
    }
}
