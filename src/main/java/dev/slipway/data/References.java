package dev.slipway.data;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** The records that a record refers to from its lists, where no foreign key can stand: that they are there. */
@ApplicationScoped
public class References {

    @Inject
    StatelessSession reads;

    @Inject
    Guard guard;

    /** Refuses what refers to no live record that the caller may know of, each at its pointer: a 422 problem. */
    public void live(String entity, Map<String, UUID> byPointer) {
        if (byPointer.isEmpty()) return;
        String hql = "select e.id from " + entity + " e where e.id in :ids and e.deletedAt is null and "
                + guard.visible(entity, "e").orElse("true");
        Set<UUID> there = new HashSet<>(guard.query(reads, hql, UUID.class)
                .setParameter("ids", Set.copyOf(byPointer.values()))
                .getResultList());
        List<InputError> errors = byPointer.entrySet().stream()
                .filter(reference -> !there.contains(reference.getValue()))
                .map(reference -> InputError.at(reference.getKey(), "REFERENCE_NOT_FOUND"))
                .toList();
        if (errors.isEmpty()) return;
        throw new ProblemException(
                ProblemType.REFERENCE_NOT_FOUND, ProblemType.REFERENCE_NOT_FOUND.explanation(), errors);
    }
}
