package dev.slipway.data;

import dev.slipway.history.Sight;
import dev.slipway.security.CurrentCaller;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.hibernate.query.QueryProducer;
import org.hibernate.query.SelectionQuery;

/** The rule who may know of which record, as conditions of queries. */
@ApplicationScoped
class Visibility {

    @Inject
    CurrentCaller caller;

    @Inject
    @All
    List<Repository<?, ?, ?>> repositories;

    private final Map<String, Optional<Hiding>> hidings = new ConcurrentHashMap<>();

    /** Where an entity keeps its product and what it is a part of, if records of it can be confidential, and what else hides them. */
    private record Hiding(
            Optional<String> productPath,
            Optional<String> wholePath,
            boolean confidentialByItself,
            boolean privateByItself,
            List<Fields.Include> others,
            List<Fields.Many> lists) {

        boolean never() {
            return productPath.isEmpty() && !privateByItself && others.isEmpty() && lists.isEmpty();
        }
    }

    /** The condition that hides the confidential records of an entity from this caller; empty where nothing is hidden. */
    Optional<String> visible(String entity, String alias) {
        if (caller.get().sight().all()) return Optional.empty();
        return hidings.computeIfAbsent(entity, this::hiding).map(hiding -> {
            List<String> conditions = new ArrayList<>();
            hiding.productPath.ifPresent(path -> ofProduct(hiding, alias, path).forEach(conditions::add));
            if (hiding.privateByItself) {
                conditions.add("(" + alias + ".details.confidential = false" + orRead(alias + ".id") + ")");
            }
            hiding.others.forEach(other -> conditions.add(isVisible(other, alias + "." + other.path())));
            hiding.lists.forEach(list -> conditions.add(areVisible(list, alias)));
            return String.join(" and ", conditions);
        });
    }

    private List<String> ofProduct(Hiding hiding, String alias, String path) {
        String product = alias + "." + path;
        List<String> conditions = new ArrayList<>(List.of(visible(product)));
        if (hiding.confidentialByItself) {
            conditions.add("(" + alias + ".details.confidential = false" + orKnown(product) + ")");
        }
        hiding.wholePath.ifPresent(whole -> conditions.add(partOf(alias + "." + whole, product)));
        return conditions;
    }

    private String partOf(String whole, String product) {
        return "(not exists (select 1 from ConfidentialWhole gw where gw.id = " + whole + ")" + orKnown(product) + ")";
    }

    private String areVisible(Fields.Many list, String alias) {
        String each = list.by().getName() + "Each";
        return visible(list.entity(), each)
                .map(visible -> "not exists (select 1 from " + list.entity() + " " + each + " where id_in(" + each
                        + ".id, " + alias + "." + list.path() + ") and not (" + visible + "))")
                .orElse("true");
    }

    /** For the condition that hides a record of no product: who may know of it all the same. */
    private String orRead(String id) {
        Sight sight = caller.get().sight();
        if (sight.person() != null) {
            return " or exists (select 1 from PrivateRecordReader gr where gr.sight.recordId = " + id
                    + " and gr.sight.personId = :guardPerson)";
        }
        return sight.products().isEmpty()
                ? ""
                : " or exists (select 1 from PrivateRecordProduct gd where gd.dealing.recordId = " + id
                        + " and gd.dealing.productId in :guardProducts)";
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
    String visible(String productPath) {
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

    /** The same, also for what is part of a confidential record. */
    String visible(String productPath, String wholePath, String alias) {
        if (caller.get().sight().all()) return "true";
        String product = alias + "." + productPath;
        return visible(product) + " and " + partOf(alias + "." + wholePath, product);
    }

    /** A query with conditions of this guard, which gets what they compare. */
    <R> SelectionQuery<R> query(QueryProducer session, String hql, Class<R> type) {
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
                .map(repository -> new Hiding(
                        repository.productPath(),
                        repository.wholePath(),
                        repository.confidentialByItself(),
                        repository.privateByItself(),
                        repository.fields().includes().stream()
                                .filter(Fields.Include::hides)
                                .toList(),
                        repository.fields().lists().stream()
                                .filter(Fields.Many::hides)
                                .toList()))
                .filter(hiding -> !hiding.never());
    }
}
