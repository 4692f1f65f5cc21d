package dev.slipway.scoring;

import dev.slipway.data.Guard;
import dev.slipway.data.Repository;
import dev.slipway.history.Event;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** All scoring models. What a score has used counts for ever as it did then; a change of it is a new version. */
@ApplicationScoped
class ScoringModels extends Repository<ScoringModel, ScoringModelDetails, ScoringModelView> {

    @Inject
    Guard guard;

    ScoringModels() {
        super("scoring-models", ScoringModel.class, ScoringModelDetails.class, ScoringModelView.class);
    }

    @Override
    public ScoringModel make(ScoringModelDetails details) {
        ScoringModel model = new ScoringModel();
        model.details = details;
        return model;
    }

    /** Gives the model its place in the row of its versions. */
    @Override
    public ScoringModelView add(ScoringModel model) {
        Optional<ScoringModel> previous = previous(model);
        previous.ifPresent(last -> follows(model, last));
        reserve("versions of " + model.details.productId() + " " + model.details.key());
        model.modelVersion = getSession()
                .createSelectionQuery(
                        "select coalesce(max(e.modelVersion), 0) + 1 from ScoringModel e where e.details.key = :key"
                                + " and e.details.productId is not distinct from :product",
                        Integer.class)
                .setParameter("key", model.details.key())
                .setParameter("product", model.details.productId())
                .getSingleResult();
        ScoringModelView added = super.add(model);
        previous.ifPresent(last -> supersede(last, model, true));
        return added;
    }

    /** Scores that exist, those in the trash too, have used what they count with. */
    @Override
    public ScoringModelView save(ScoringModel model, Event event, String reason) {
        if (event == Event.UPDATED && model.recounted && used(model.id())) {
            throw new ProblemException(
                    ProblemType.IMMUTABLE, "detail.scoring-model-used", model.details.key(), model.modelVersion);
        }
        return super.save(model, event, reason);
    }

    @Override
    public ScoringModelView trash(ScoringModel model) {
        previous(model).ifPresent(last -> supersede(last, model, false));
        return super.trash(model);
    }

    @Override
    public ScoringModelView restore(ScoringModel model) {
        ScoringModelView restored = super.restore(model);
        previous(model).ifPresent(last -> supersede(last, model, true));
        return restored;
    }

    /** The model that a score counts by, which nobody changes before the score is stored. */
    ScoringModel toScoreBy(UUID id) {
        return locked(id, LockModeType.PESSIMISTIC_READ).orElseThrow(() -> ProblemException.noReference("/modelId"));
    }

    private Optional<ScoringModel> previous(ScoringModel model) {
        UUID id = model.details.previousId();
        if (id == null) return Optional.empty();
        return Optional.of(locked(id, LockModeType.PESSIMISTIC_WRITE)
                .orElseThrow(() -> ProblemException.noReference("/previousId")));
    }

    private Optional<ScoringModel> locked(UUID id, LockModeType lock) {
        String visible = guard.visible("ScoringModel", "e").orElse("true");
        return guard.query(
                        getSession(),
                        "select e from ScoringModel e where e.id = :id and " + visible,
                        ScoringModel.class)
                .setParameter("id", id)
                .setLockMode(lock)
                .uniqueResultOptional();
    }

    private static void follows(ScoringModel model, ScoringModel last) {
        List<InputError> errors = new ArrayList<>();
        if (!model.details.key().equals(last.details.key())) {
            errors.add(InputError.at("/key", "SAME_AS_PREVIOUS"));
        }
        if (!Objects.equals(model.details.productId(), last.details.productId())) {
            errors.add(InputError.at("/productId", "SAME_AS_PREVIOUS"));
        }
        if (!errors.isEmpty()) throw ProblemException.invalid(errors);
    }

    private void supersede(ScoringModel last, ScoringModel by, boolean superseded) {
        String number = String.valueOf(by.modelVersion);
        String reason = superseded
                ? "Superseded by version " + number + " (由第 " + number + " 版取代): " + by.id()
                : "Version " + number + " is in the trash (第 " + number + " 版已删除): " + by.id();
        follow(last, () -> last.superseded = superseded, reason);
    }

    private boolean used(UUID id) {
        return !getSession()
                .createSelectionQuery("select 1 from Score s where s.details.modelId = :id", Integer.class)
                .setParameter("id", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }
}
