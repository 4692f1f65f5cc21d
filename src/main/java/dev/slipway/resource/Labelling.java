package dev.slipway.resource;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Binder;
import dev.slipway.data.Details;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** Gives what a client says the external id of the path, which the body may repeat but not contradict. */
@ApplicationScoped
class Labelling {

    @Inject
    ObjectMapper mapper;

    @Inject
    Binder binder;

    <D extends Record & Details> D labelled(D details, String source, String externalId, Class<D> type) {
        ObjectNode tree = mapper.valueToTree(details);
        List<InputError> errors = new ArrayList<>();
        put(tree, "externalSource", source, errors);
        put(tree, "externalId", externalId, errors);
        if (errors.isEmpty()) return binder.bind(tree, type);
        throw ProblemException.invalid(errors);
    }

    private static void put(ObjectNode tree, String field, String value, List<InputError> errors) {
        if (tree.has(field) && !tree.get(field).textValue().equals(value)) {
            errors.add(InputError.at("/" + field, "SAME_AS_PATH", value));
        }
        tree.put(field, value);
    }
}
