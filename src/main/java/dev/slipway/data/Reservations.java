package dev.slipway.data;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.StatelessSession;

/** Names that only one transaction has at a time, until its end: of what is about to be made and cannot be locked yet. */
@ApplicationScoped
class Reservations {

    @Inject
    StatelessSession database;

    /** Waits until no other transaction has one of the names, in an order in which nobody waits for each other. */
    void take(String resource, List<String> names) {
        if (names.isEmpty()) return;
        database.createNativeQuery("""
                        select 1 from (select pg_advisory_xact_lock(hashtextextended(name, 1))
                            from (select distinct unnest(cast(:names as text[])) as name order by 1) names) locks""", Integer.class)
                .setParameter(
                        "names",
                        names.stream().map(name -> resource + ' ' + name).toArray(String[]::new))
                .getResultList();
    }

    /** Locks rows in that order as well. */
    void lock(String table, Collection<UUID> ids) {
        if (ids.isEmpty()) return;
        database.createNativeQuery(
                        "select id from " + table
                                + " where id = any(cast(:ids as uuid[])) order by id for no key update",
                        UUID.class)
                .setParameter("ids", ids.stream().map(UUID::toString).toArray(String[]::new))
                .getResultList();
    }
}
