package dev.slipway.stakeholders;

import dev.slipway.data.Labels;
import dev.slipway.history.ErasedPast;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.referrers.Blank;
import dev.slipway.referrers.EraseReferences;
import dev.slipway.referrers.Erased;
import dev.slipway.referrers.MoveReferences;
import dev.slipway.resource.StoredAnswers;
import dev.slipway.security.AuditKind;
import dev.slipway.security.AuditLog;
import dev.slipway.security.CurrentCaller;
import dev.slipway.value.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Erases what is known of a stakeholder and of those merged into it, everywhere and for good; that it was there stays. */
@ApplicationScoped
class EraseStakeholder {

    private static final String ENTITY = "Stakeholder";
    private static final String WITH_MERGED = """
            with recursive same (id) as (
                select cast(:id as uuid) union select s.id from stakeholder s join same on s.merged_into_id = same.id)
            select id from same order by id""";
    private static final String REACHED_BY =
            "select c.details.value from StakeholderContact c where c.details.stakeholderId in :ids";

    /** What clients read of a stakeholder that says something of a person, and whether it is text. */
    private static final Map<String, Boolean> PERSONAL = new TreeMap<>(Blank.personal(StakeholderDetails.class));

    static {
        PERSONAL.putAll(Map.of("externalSource", false, "externalId", false, "tags", false));
    }

    @Inject
    Stakeholders stakeholders;

    @Inject
    MoveReferences locks;

    @Inject
    EraseReferences references;

    @Inject
    ErasedPast past;

    @Inject
    StoredAnswers answers;

    @Inject
    AuditLog audit;

    @Inject
    CurrentCaller caller;

    @Inject
    StatelessSession database;

    @Inject
    Clock clock;

    StakeholderErasure erase(UUID id, String reason) {
        stakeholders.reserveTree();
        Set<UUID> same = new LinkedHashSet<>(database.createNativeQuery(WITH_MERGED, UUID.class)
                .setParameter("id", id)
                .getResultList());
        same.forEach(one -> locks.lock(ENTITY, one));
        Stakeholder stakeholder = stakeholders.editToErase(id);
        if (stakeholder.mergedIntoId != null) {
            throw new ProblemException(ProblemType.IMMUTABLE, "detail.stakeholder-merged", stakeholder.mergedIntoId);
        }
        List<Stakeholder> all = same.stream().map(stakeholders::findById).toList();
        neutral(reason, all);
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        past.begin(Uuid7.next(), id, now, caller.get().name(), reason);
        Erased erased = references.erase(ENTITY, same, "Personal data erased (删除个人信息)");
        all.forEach(one -> blank(one, now));
        answers.forget(Stream.concat(same.stream(), erased.ids()).toList());
        audit.write(AuditKind.STAKEHOLDER_ERASED, caller.get(), id, reason);
        return new StakeholderErasure(
                id,
                stakeholder.erasedAt,
                all.size(),
                erased.gone("stakeholder-contacts"),
                erased.gone("stakeholder-notes"),
                erased.blanked().size());
    }

    private void blank(Stakeholder one, Instant now) {
        StakeholderDetails blank =
                Blank.of(one.details, StakeholderDetails.class).labelled(Labels.NONE);
        if (one.erasedAt == null || !blank.equals(one.details)) {
            stakeholders.rewrite(
                    one,
                    () -> {
                        one.details = blank;
                        if (one.erasedAt == null) one.erasedAt = now;
                    },
                    null);
        }
        past.blank(one.id(), version -> Blank.of(version, PERSONAL));
    }

    /** What is written down of the erasure for ever does not tell what it erased. */
    private void neutral(String reason, List<Stakeholder> all) {
        String said = folded(reason);
        List<String> reached = database.createSelectionQuery(REACHED_BY, String.class)
                .setParameter("ids", all.stream().map(Stakeholder::id).toList())
                .getResultList();
        boolean names = Stream.concat(
                        all.stream()
                                .map(one -> one.details)
                                .flatMap(one ->
                                        Stream.concat(Stream.of(one.name()), one.localNames().values().stream())),
                        reached.stream())
                .filter(text -> !text.equals(Blank.ERASED))
                .anyMatch(text -> said(folded(text), said));
        if (names) throw ProblemException.invalid(List.of(InputError.at("/reason", "REASON_NAMES_PERSON")));
    }

    /** Whether a text stands in another one, as words where it is written in Latin letters. */
    private static boolean said(String text, String in) {
        return Pattern.compile("(?<![\\p{IsLatin}\\p{N}])" + Pattern.quote(text) + "(?![\\p{IsLatin}\\p{N}])")
                .matcher(in)
                .find();
    }

    private static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }
}
