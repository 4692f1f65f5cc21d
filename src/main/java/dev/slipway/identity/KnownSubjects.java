package dev.slipway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.security.Caller;
import dev.slipway.security.DatabaseAway;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The accounts that signed in lately and their people, so that a request costs no statement to let its caller in. What
 * another instance changed is known here after ten seconds; what this instance changed, at once.
 */
@ApplicationScoped
class KnownSubjects {

    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final String FIND = """
            select p.id, p.name from identity i join person p on p.id = i.person_id
            where i.issuer = ? and i.subject = ? and i.deleted_at is null""";

    private final AgroalDataSource database;
    private final FirstSight firstSight;
    private final Cache<Subject, Person> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();

    @Inject
    KnownSubjects(AgroalDataSource database, FirstSight firstSight) {
        this.database = database;
        this.firstSight = firstSight;
    }

    private record Subject(String issuer, String subject) {}

    private record Person(UUID id, String name) {}

    /** The caller without a statement; absent where the account has not been seen lately. */
    Optional<Caller> remembered(Claims claims) {
        return Optional.ofNullable(known.getIfPresent(subject(claims))).map(person -> caller(person, claims));
    }

    /** The caller, who is linked to a person now if never before. */
    Caller caller(Claims claims) {
        Person person = known.get(subject(claims), subject -> {
            Optional<Person> found = find(subject);
            if (found.isPresent()) return found.get();
            link(claims);
            return find(subject).orElseThrow();
        });
        return caller(person, claims);
    }

    /** Once more where somebody entered the person, or the account, at the same moment. */
    private void link(Claims claims) {
        try {
            firstSight.link(claims);
        } catch (PersistenceException overtaken) {
            firstSight.link(claims);
        }
    }

    /** Not before the commit: a request in between would bring the old link back. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) Identity changed) {
        known.invalidateAll();
    }

    private static Subject subject(Claims claims) {
        return new Subject(claims.issuer(), claims.subject());
    }

    private static Caller caller(Person person, Claims claims) {
        return new Caller(
                "person:" + person.id, person.name, person.id, Set.of(), claims.scopes(), Set.of(), claims.expiresAt());
    }

    private Optional<Person> find(Subject subject) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(FIND)) {
            select.setString(1, subject.issuer);
            select.setString(2, subject.subject);
            ResultSet row = select.executeQuery();
            return row.next()
                    ? Optional.of(new Person(row.getObject(1, UUID.class), row.getString(2)))
                    : Optional.empty();
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
