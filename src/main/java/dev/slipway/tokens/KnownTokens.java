package dev.slipway.tokens;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.slipway.security.Caller;
import dev.slipway.security.DatabaseAway;
import dev.slipway.security.OwnTokens;
import dev.slipway.security.Role;
import dev.slipway.security.Secret;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The tokens that callers showed lately, so that a request costs no statement to let its caller in. A token that another
 * instance revoked is known here for ten seconds more; one that this instance revoked is forgotten at once.
 */
@ApplicationScoped
class KnownTokens implements OwnTokens {

    private static final Duration MEMORY = Duration.ofSeconds(10);
    private static final String FIND = """
            select id, name, roles::text, scopes, products, expires_at from api_token
            where hash = ? and deleted_at is null""";
    private static final String FIND_BY_ID = """
            select id, name, roles::text, scopes, products, expires_at from api_token
            where id = ? and deleted_at is null""";
    private static final String USED = "update api_token set last_used_at = ? where id = ?";

    private final AgroalDataSource database;
    private final Clock clock;
    private final Cache<ByteBuffer, Known> known =
            Caffeine.newBuilder().maximumSize(10_000).expireAfterWrite(MEMORY).build();
    private final Map<UUID, Instant> used = new ConcurrentHashMap<>();

    @Inject
    KnownTokens(AgroalDataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    private record Known(UUID id, Caller caller) {}

    @Override
    public boolean made(String token) {
        return token.startsWith(ApiToken.PREFIX);
    }

    @Override
    public Optional<Caller> caller(String text) {
        Secret secret = new Secret(text);
        if (!secret.wellFormed(ApiToken.PREFIX)) return Optional.empty();
        ByteBuffer hash = ByteBuffer.wrap(secret.hash());
        Known token = known.get(hash, this::find);
        Instant now = clock.instant();
        if (token == null || token.caller.endedBy(now)) return Optional.empty();
        used.put(token.id, now);
        return Optional.of(token.caller);
    }

    @Override
    public Optional<Caller> caller(UUID id) {
        return Optional.ofNullable(find(FIND_BY_ID, id)).map(Known::caller);
    }

    /** Not before the commit: a request in between would bring the token back as it was. */
    void forget(@Observes(during = TransactionPhase.AFTER_SUCCESS) ApiToken changed) {
        known.invalidate(ByteBuffer.wrap(changed.hash));
    }

    /** Writes down when tokens were last used. */
    void recordUses() throws SQLException {
        if (used.isEmpty()) return;
        try (Connection connection = database.getConnection();
                PreparedStatement update = connection.prepareStatement(USED)) {
            for (UUID id : Set.copyOf(used.keySet())) {
                update.setObject(1, used.remove(id).atOffset(java.time.ZoneOffset.UTC));
                update.setObject(2, id);
                update.addBatch();
            }
            update.executeBatch();
        }
    }

    private Known find(ByteBuffer hash) {
        return find(FIND, hash.array());
    }

    private Known find(String sql, Object by) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(sql)) {
            select.setObject(1, by);
            ResultSet row = select.executeQuery();
            return row.next() ? known(row) : null;
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }

    private static Known known(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            if (row.getString("roles").contains('"' + role.name() + '"')) roles.add(role);
        }
        OffsetDateTime expires = row.getObject("expires_at", OffsetDateTime.class);
        Caller caller = new Caller(
                "token:" + id,
                row.getString("name"),
                null,
                roles,
                Set.copyOf(Arrays.asList((String[]) row.getArray("scopes").getArray())),
                Set.copyOf(Arrays.asList((UUID[]) row.getArray("products").getArray())),
                expires == null ? null : expires.toInstant());
        return new Known(id, caller);
    }
}
