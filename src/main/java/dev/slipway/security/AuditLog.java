package dev.slipway.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.value.Uuid7;
import io.agroal.api.AgroalDataSource;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jboss.logging.Logger;

/** Writes down who came in and who was refused, in the transaction that runs if one does. */
@ApplicationScoped
public class AuditLog {

    private static final Logger LOG = Logger.getLogger(AuditLog.class);
    private static final Duration QUIET = Duration.ofMinutes(1);
    private static final String INSERT = """
            insert into audit_entry (id, version, created_at, created_by, updated_at, updated_by, tags,
                kind, actor, label, subject, operation, detail)
            values (?, 1, ?, 'system', ?, 'system', '{}', ?, ?, ?, ?, ?, ?)""";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Cache<String, Boolean> denials =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(QUIET).build();

    @Inject
    AuditLog(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Writes that the caller did something to a token or to the workspace, or erased a stakeholder, or that an account was seen.
     *
     * @param subject what it is about, null for everything
     */
    public void write(AuditKind kind, Caller actor, UUID subject, String detail) {
        try {
            insert(kind, actor, subject == null ? null : subject.toString(), null, detail);
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    /** Writes that the caller was refused: the same refusal once a minute, or one script could fill the disk. */
    void denied(Caller actor, String operation, String detail) {
        if (denials.asMap().putIfAbsent(actor.name() + ' ' + operation + ' ' + detail, true) != null) return;
        Infrastructure.getDefaultWorkerPool().execute(() -> {
            try {
                insert(AuditKind.DENIED, actor, null, operation, detail);
            } catch (SQLException failure) {
                LOG.warnf("A refusal could not be written down: %s", failure.getMessage());
            }
        });
    }

    private void insert(AuditKind kind, Caller actor, String subject, String operation, String detail)
            throws SQLException {
        OffsetDateTime now = clock.instant().atOffset(ZoneOffset.UTC);
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setObject(1, Uuid7.next());
            insert.setObject(2, now);
            insert.setObject(3, now);
            insert.setString(4, kind.name());
            insert.setString(5, actor.name());
            insert.setString(6, actor.label());
            insert.setString(7, subject);
            insert.setString(8, operation);
            insert.setString(9, detail);
            insert.executeUpdate();
        }
    }
}
