package dev.slipway.data;

import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.security.Caller;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
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

    private static final String MANAGES_A_LINE =
            "select exists (select from product_line_editor where person_id = :me)";
    private static final String DEALS_WITH = """
            select exists (select from private_record_product p join membership m on m.product_id = p.product_id
                           where p.record_id = :record and m.person_id = :me)""";

    @Inject
    CurrentCaller caller;

    @Inject
    StatelessSession reads;

    @Inject
    Visibility visibility;

    /** The condition that hides the confidential records of an entity from this caller; empty where nothing is hidden. */
    public Optional<String> visible(String entity, String alias) {
        return visibility.visible(entity, alias);
    }

    /** The condition that hides what belongs to a confidential product from this caller. */
    public String visible(String productPath) {
        return visibility.visible(productPath);
    }

    /** The same, also for what is part of a confidential record: of an alias, the paths of product and whole. */
    public String visible(String productPath, String wholePath, String alias) {
        return visibility.visible(productPath, wholePath, alias);
    }

    /** A query with conditions of this guard, which gets what they compare. */
    public <R> SelectionQuery<R> query(QueryProducer session, String hql, Class<R> type) {
        return visibility.query(session, hql, type);
    }

    /** Lets a change of the record pass, or not: a 403 problem. */
    public void allow(Thing<?, ?> thing) {
        refusal(thing).ifPresent(refusal -> {
            throw new ProblemException(ProblemType.FORBIDDEN, refusal.detail(), List.of());
        });
    }

    /** The same for what is about to be stored: 422 where it refers to a record to know nothing of, as if there were none. */
    void allow(Repository<?, ?, ?> repository, Thing<?, ?> thing) {
        if (ownable(thing)) allowOwned(thing);
        else allow(thing);
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
        for (Fields.Many list : repository.fields().lists()) {
            List<UUID> ids = list.ids(thing.details());
            List<UUID> before = thing.saidBefore == null ? List.of() : list.ids(thing.saidBefore);
            for (int i = 0; i < ids.size(); i++) {
                if (before.contains(ids.get(i)) || isVisible(list.entity(), ids.get(i))) continue;
                throw ProblemException.noReference("/" + list.by().getName() + "/" + i);
            }
        }
    }

    /** Whoever changes a record of no product was asked when it was locked, and may hand it over; nobody loses sight of it. */
    private void allowOwned(Thing<?, ?> thing) {
        Optional<Refusal> refusal = refusalToOwn();
        Caller who = caller.get();
        if (refusal.isEmpty() && thing.confidential() && !who.sight().all() && !staysKnown(thing, who.person())) {
            refusal = refused("NOT_OWNER_CONFIDENTIAL");
        }
        refusal.map(Refusal::detail).ifPresent(detail -> {
            throw new ProblemException(ProblemType.FORBIDDEN, detail, List.of());
        });
    }

    private boolean staysKnown(Thing<?, ?> thing, UUID person) {
        if (person == null) return false;
        return ((Owned) thing).owner().filter(person::equals).isPresent()
                || is(DEALS_WITH, Map.of("record", thing.id, "me", person));
    }

    /** Why the caller may not decide about the record: who decides need not be on its team. */
    public Optional<Refusal> refusalToDecide(Thing<?, ?> thing) {
        return caller.get().reaches(thing.product()) ? Optional.empty() : refused("OTHER_PRODUCT");
    }

    /** Why the caller may not change the record, whatever the role and the scopes; absent where nothing speaks against it. */
    public Optional<Refusal> refusal(Thing<?, ?> thing) {
        if (ownable(thing)) return refusalToChange(((Owned) thing).owner());
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

    /** Why the caller may not make records of no product that have owners; a token may that an administrator made for all products. */
    public Optional<Refusal> refusalToOwn() {
        return caller.get().reaches(Optional.empty()) ? Optional.empty() : refused("OTHER_PRODUCT");
    }

    private Optional<Refusal> refusalToChange(Optional<UUID> owner) {
        Optional<Refusal> refusal = refusalToOwn();
        Caller who = caller.get();
        if (refusal.isPresent() || who.roles().contains(Role.ADMIN) || who.person() == null) return refusal;
        if (owner.filter(who.person()::equals).isPresent()) return Optional.empty();
        return is(MANAGES_A_LINE, Map.of("me", who.person())) ? Optional.empty() : refused("NOT_OWNER");
    }

    /** Whether the rule of owners holds for a record, which belongs to no product and no line, has it an owner or not. */
    private static boolean ownable(Thing<?, ?> thing) {
        return thing instanceof Owned
                && thing.product().isEmpty()
                && thing.productLine().isEmpty();
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
