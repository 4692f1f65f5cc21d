package dev.slipway.decisions;

import dev.slipway.data.References;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.resource.ResourceCatalog;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Records of all resources, as far as the caller may know that they are there. */
@ApplicationScoped
class KnownRecords {

    @Inject
    ResourceCatalog resources;

    @Inject
    References references;

    @Inject
    CurrentCaller caller;

    /** Refuses what is no live record that the caller may read, but for what was said before: a 422 problem. */
    void check(List<AffectedRecord> said, List<AffectedRecord> before) {
        List<InputError> unknown = new ArrayList<>();
        Map<String, Map<String, UUID>> byEntity = new LinkedHashMap<>();
        for (int i = 0; i < said.size(); i++) {
            AffectedRecord record = said.get(i);
            if (before.contains(record)) continue;
            String pointer = "/affects/" + i;
            Optional<ResourceCatalog.Entry> entry = resources.named(record.resource());
            if (entry.isEmpty()) {
                String all = String.join(", ", resources.names());
                unknown.add(InputError.at(pointer + "/resource", "ONE_OF_EXPECTED", all));
            } else if (!caller.missing(entry.get().area(), true).isEmpty()) {
                throw ProblemException.noReference(pointer + "/id");
            } else {
                String entity = entry.get().repository().entity().getSimpleName();
                byEntity.computeIfAbsent(entity, name -> new LinkedHashMap<>()).put(pointer + "/id", record.id());
            }
        }
        if (!unknown.isEmpty()) throw ProblemException.invalid(unknown);
        byEntity.forEach(references::live);
    }
}
