package dev.slipway.data;

import dev.slipway.history.Sight;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.hibernate.StatelessSession;
import org.hibernate.query.QueryProducer;
import org.hibernate.query.SelectionQuery;

/** The rules who may know of which record and who may change it: the only place where they are. */
@ApplicationScoped
public class Guard {

    private static final String EDITS = """
            select exists (select from product_editor where product_id = :product and person_id = :me)
                or exists (select from product_line_editor where product_line_id = :line and person_id = :me)""";
    private static final String IS_MEMBER =
            "select exists (select from membership where product_id = :product and person_id = :me)";

    @Inject
    CurrentCaller caller;

    @Inject
    StatelessSession reads;

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private final Map<String, Optional<Hiding>> hidings = new ConcurrentHashMap<>();

    /** Where an entity keeps its product and what it is a part of, if records of it can be confidential, and what else hides them. */
    private record Hiding(
            String productPath,
            Optional<String> wholePath,
            boolean confidentialByItself,
            List<Fields.Include> others) {}

    // ---- who may know of what ----

    /** The condition that hides the confidential records of an entity from this caller; empty where nothing is hidden. */
    public Optional<String> visible(String entity, String alias) {
        if (caller.get().sight().all()) return Optional.empty();
        return hidings.computeIfAbsent(entity, this::hiding).map(hiding -> {
            String product = alias + "." + hiding.productPath;
            StringBuilder visible = new StringBuilder(visible(product));
            if (hiding.confidentialByItself) {
                visible.append(" and (" + alias + ".details.confidential = false" + orKnown(product) + ")");
            }
            if (hiding.wholePath.isPresent()) {
                visible.append(" and (not exists (select 1 from ConfidentialWhole gw where gw.id = " + alias + "."
                        + hiding.wholePath.get() + ")" + orKnown(product) + ")");
            }
            hiding.others.forEach(other -> visible.append(" and " + isVisible(other, alias + "." + other.path())));
            return visible.toString();
        });
    }

    private String isVisible(Fields.Include other, String path) {
        String alias = other.name();
        return "(" + path + " is null or exists (select 1 from " + other.entity() + " " + alias + " where " + alias
                + ".id = " + path
                + visible(other.entity(), alias).map(" and "::concat).orElse("") + "))";
    }

    /** For the condition that hides a record which is confidential by itself: who may know of it all the same. */
    private String orKnown(String product) {
        Sight sight = caller.get().sight();
        if (sight.person() != null) {
            return " or exists (select 1 from Membership gf where gf.seat.productId = " + product
                    + " and gf.seat.personId = :guardPerson)";
        }
        return sight.products().isEmpty() ? "" : " or " + product + " in :guardProducts";
    }

    /** The condition that hides what belongs to a confidential product from this caller. */
    public String visible(String productPath) {
        Sight sight = caller.get().sight();
        if (sight.all()) return "true";
        String known = "";
        if (sight.person() != null) {
            known = " and not exists (select 1 from Membership gm where gm.seat.productId = gc.productId"
                    + " and gm.seat.personId = :guardPerson)";
        } else if (!sight.products().isEmpty()) {
            known = " and gc.productId not in :guardProducts";
        }
        return "not exists (select 1 from ConfidentialProduct gc where gc.productId = " + productPath + known + ")";
    }

    /** A query with conditions of this guard, which gets what they compare. */
    public <R> SelectionQuery<R> query(QueryProducer session, String hql, Class<R> type) {
        SelectionQuery<R> query = session.createSelectionQuery(hql, type);
        Sight sight = caller.get().sight();
        if (hql.contains(":guardPerson")) query.setParameter("guardPerson", sight.person());
        if (hql.contains(":guardProducts")) query.setParameter("guardProducts", sight.products());
        return query;
    }

    private Optional<Hiding> hiding(String entity) {
        return repositories.stream()
                .filter(repository -> repository.entity().getSimpleName().equals(entity))
                .findFirst()
                .flatMap(repository -> repository
                        .productPath()
                        .map(path -> new Hiding(
                                path, repository.wholePath(), repository.confidentialByItself(), others(repository))));
    }

    private static List<Fields.Include> others(Repository<?, ?, ?> repository) {
        return repository.fields().includes().stream()
                .filter(Fields.Include::hides)
                .toList();
    }

    // ---- who may change what ----

    /** Lets a change of the record pass, or not: a 403 problem. */
    public void allow(Thing<?, ?> thing) {
        refusal(thing).ifPresent(refusal -> {
            throw new ProblemException(ProblemType.FORBIDDEN, refusal.detail(), List.of());
        });
    }

    /** The same for what is about to be stored: 422 where it refers to a record to know nothing of, as if there were none. */
    void allow(Repository<?, ?, ?> repository, Thing<?, ?> thing) {
        allow(thing);
        Caller who = caller.get();
        if (who.sight().all()) return;
        // whoever changes the records of a product knows of it
        Set<UUID> known =
                who.person() == null ? who.products() : thing.product().stream().collect(Collectors.toSet());
        for (Fields.Include reference : repository.fields().includes()) {
            UUID id = reference.id(thing.details());
            boolean said = id != null && !(thing.saidBefore != null && id.equals(reference.id(thing.saidBefore)));
            if (!said || known.contains(id) || isVisible(reference.entity(), id)) continue;
            throw ProblemException.noReference("/" + reference.by().getName());
        }
    }

    /** Why the caller may not decide about the record: who decides need not be on its team. */
    public Optional<Refusal> refusalToDecide(Thing<?, ?> thing) {
        return caller.get().reaches(thing.product()) ? Optional.empty() : refused("OTHER_PRODUCT");
    }

    /** Why the caller may not change the record, whatever the role and the scopes; absent where nothing speaks against it. */
    public Optional<Refusal> refusal(Thing<?, ?> thing) {
        return refusal(thing.product(), thing.productLine(), thing.confidential());
    }

    /** The same for a record of a product or product line, or of none. */
    public Optional<Refusal> refusal(Optional<UUID> product, Optional<UUID> line, boolean confidential) {
        Caller who = caller.get();
        if (!who.reaches(product)) return refused("OTHER_PRODUCT");
        if (who.roles().contains(Role.ADMIN)) return Optional.empty();
        boolean ofProduct = product.isPresent();
        if (who.person() == null) {
            if (!ofProduct) return refused("COMPANY_WIDE");
            boolean named = who.products().contains(product.get());
            return confidential && !named ? refused("CONFIDENTIAL") : Optional.empty();
        }
        if (!ofProduct && line.isEmpty()) return refused("COMPANY_WIDE");
        if (!edits(product, line, who.person())) return refused(ofProduct ? "NOT_ON_TEAM" : "NOT_LINE_MANAGER");
        return confidential && !isMember(product.orElseThrow(), who.person())
                ? refused("CONFIDENTIAL")
                : Optional.empty();
    }

    private static Optional<Refusal> refused(String code) {
        return Optional.of(Refusal.of(code));
    }

    /** Whether the caller may know of a record; true for one of a kind that is never hidden, whether it is there or not. */
    private boolean isVisible(String entity, UUID id) {
        return visible(entity, "e")
                .map(visible -> query(
                                        reads,
                                        "select count(e) from " + entity + " e where e.id = :id and " + visible,
                                        Long.class)
                                .setParameter("id", id)
                                .getSingleResult()
                        > 0)
                .orElse(true);
    }

    private boolean edits(Optional<UUID> product, Optional<UUID> line, UUID person) {
        UUID none = new UUID(0, 0);
        return is(EDITS, Map.of("product", product.orElse(none), "line", line.orElse(none), "me", person));
    }

    private boolean isMember(UUID product, UUID person) {
        return is(IS_MEMBER, Map.of("product", product, "me", person));
    }

    private boolean is(String sql, Map<String, UUID> values) {
        var query = reads.createNativeQuery(sql, Boolean.class);
        values.forEach(query::setParameter);
        return query.getSingleResult();
    }
}
