package dev.slipway.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Makes a record from JSON and reports everything that is wrong with it at once. */
@ApplicationScoped
public class Binder {

    /** Where a day begins first: on the Line Islands. */
    private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

    private final ObjectMapper mapper;
    private final Validator validator;
    private final ValidatorFactory validators;
    private final Clock clock;

    /** @param clock what tells past from future */
    @Inject
    Binder(ObjectMapper mapper, ValidatorFactory validators, Clock clock) {
        this.mapper = mapper;
        this.validators = validators;
        this.validator = validators.getValidator();
        this.clock = clock;
    }

    /** One that takes another moment for now. */
    public Binder at(Instant now) {
        return new Binder(mapper, validators, Clock.fixed(now, ZoneOffset.UTC));
    }

    /** The record that the JSON says; a problem of status 400 (form) or 422 (content) where it says none. */
    public <D extends Record> D bind(JsonNode json, Class<D> type) {
        RecordReader reader = new RecordReader(this::broken, LocalDate.now(clock.withZone(EARLIEST)));
        D record = type.cast(reader.read(json, type, ""));
        List<InputError> errors = new ArrayList<>(reader.errors());
        boolean malformed = !errors.isEmpty();
        List<InputError> malformedFields = List.copyOf(errors);
        reader.violations().stream()
                .filter(error -> malformedFields.stream().noneMatch(known -> covers(known, error)))
                .forEach(errors::add);
        if (errors.isEmpty()) return record;
        errors.sort(Comparator.comparing(InputError::pointer).thenComparing(InputError::code));
        ProblemType problem = malformed ? ProblemType.INVALID_INPUT : ProblemType.VALIDATION_FAILED;
        throw new ProblemException(problem, Text.of("detail.input", errors.size()), errors);
    }

    /** The record that a merge patch makes of a value. */
    public <D extends Record> D patched(D value, MergePatch<D> patch, Class<D> type) {
        ObjectNode merged = (ObjectNode) MergePatch.merge(mapper.valueToTree(value), patch.patch());
        // a removed field is as good as null, and an unknown one is noticed only if it is there
        patch.patch().properties().stream()
                .filter(change -> change.getValue().isNull())
                .forEach(change -> merged.putNull(change.getKey()));
        return bind(merged, type);
    }

    private Stream<InputError> broken(Record record, String pointer) {
        return validator.validate(record).stream()
                .map(violation -> Violations.error(violation, pointer, validators.getMessageInterpolator()));
    }

    private static boolean covers(InputError known, InputError error) {
        return error.pointer().equals(known.pointer())
                || error.pointer().startsWith(known.pointer() + "/")
                || isElement(known.pointer(), error.pointer());
    }

    /** Of a list with an element that could not be read, nothing is known as a whole. */
    private static boolean isElement(String pointer, String list) {
        return pointer.startsWith(list + "/")
                && pointer.substring(list.length() + 1).matches("[0-9]+");
    }
}
