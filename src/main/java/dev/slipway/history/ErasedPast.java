package dev.slipway.history;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.hibernate.Session;

/**
 * The one way in which the change log forgets: only in a transaction that wrote down an erasure, and of changes only what they
 * say, not that they happened.
 */
@ApplicationScoped
public class ErasedPast {

    @Inject
    Session database;

    @Inject
    ObjectMapper mapper;

    /** Writes down that everything about a record of a person is erased, which lets the change log forget until the transaction ends. */
    public void begin(UUID id, UUID subject, Instant at, String actor, String reason) {
        database.createNativeMutationQuery("insert into erasure (id, subject_id, at, actor, reason)"
                        + " values (:id, :subject, :at, :actor, :reason)")
                .setParameter("id", id)
                .setParameter("subject", subject)
                .setParameter("at", at)
                .setParameter("actor", actor)
                .setParameter("reason", reason)
                .executeUpdate();
    }

    /** The records of a resource that have said one of some ids in any of their versions. */
    public Set<UUID> mentioning(String resource, Collection<UUID> ids) {
        return new HashSet<>(database.createNativeQuery(
                        "select distinct record_id from change where resource = :resource"
                                + " and (snapshot::text ~ :ids or old_values::text ~ :ids)",
                        UUID.class)
                .setParameter("resource", resource)
                .setParameter(
                        "ids", String.join("|", ids.stream().map(UUID::toString).toList()))
                .getResultList());
    }

    /** Blanks what each change of a record says, and why it was made. */
    public void blank(UUID recordId, UnaryOperator<ObjectNode> blank) {
        List<Tuple> changes = database.createNativeQuery(
                        "select position, snapshot::text, old_values::text, reason from change where record_id = :id",
                        Tuple.class)
                .setParameter("id", recordId)
                .getResultList();
        for (Tuple change : changes) {
            String snapshot = blanked((String) change.get(1), blank);
            String old = blanked((String) change.get(2), blank);
            if (snapshot.equals(change.get(1)) && (old == null || old.equals(change.get(2))) && change.get(3) == null)
                continue;
            database.createNativeMutationQuery("update change set snapshot = cast(:snapshot as json),"
                            + " old_values = cast(:old as json), reason = null where position = :position")
                    .setParameter("snapshot", snapshot)
                    .setParameter("old", old, String.class)
                    .setParameter("position", change.get(0))
                    .executeUpdate();
        }
    }

    /** Forgets all changes of records that are deleted for good. */
    public void forget(Collection<UUID> recordIds) {
        if (recordIds.isEmpty()) return;
        database.createNativeMutationQuery("delete from change where record_id in :ids")
                .setParameter("ids", recordIds)
                .executeUpdate();
    }

    private String blanked(String json, UnaryOperator<ObjectNode> blank) {
        if (json == null) return null;
        try {
            return blank.apply((ObjectNode) mapper.readTree(json)).toString();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
