package dev.slipway.referrers;

import dev.slipway.data.Repository;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemTranslator;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Text;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Changes of records that follow from what became of another one: rules on what rests let them pass, and a refusal names the record. */
@ApplicationScoped
class Following {

    @Inject
    EntityManager database;

    @Inject
    @All
    List<ProblemTranslator> translators;

    /** For the rest of the transaction, what rests may change. */
    void begin() {
        database.createNativeQuery("select set_config('slipway.follows', 'on', true)", String.class)
                .getSingleResult();
    }

    /** Makes a change; a problem of status 409 that names the record, as far as the caller may know of it, where it is refused. */
    void change(Repository<?, ?, ?> repository, UUID id, String detail, Runnable change) {
        String named = repository.lookUp(id).isPresent() ? repository.resource() + "/" + id : repository.resource();
        try {
            change.run();
        } catch (ProblemException refused) {
            throw naming(refused, detail, named);
        } catch (PersistenceException refused) {
            throw translated(refused)
                    .map(problem -> naming(problem, detail, named))
                    .orElseThrow(() -> refused);
        }
    }

    private static ProblemException naming(ProblemException refused, String detail, String named) {
        if (refused.type() == ProblemType.SERVICE_UNAVAILABLE) return refused;
        ProblemType type = refused.type() == ProblemType.NOT_UNIQUE ? refused.type() : ProblemType.RULE_VIOLATED;
        return new ProblemException(type, Text.of(detail, named), refused.errors());
    }

    private Optional<ProblemException> translated(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .flatMap(cause -> translators.stream().flatMap(one -> one.translate(cause).stream()))
                .findFirst();
    }
}
