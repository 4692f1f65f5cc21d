package dev.slipway.security;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * What becomes of the rights of those who were let in earlier, for work that is done later in their name. A token may do what
 * it may do now. A person keeps the roles that were shown, for an access token ends in minutes, as long as somebody can sign in
 * as that person.
 */
@ApplicationScoped
public class Standing {

    private static final String TOKEN = "token:";
    private static final String SIGNS_IN = """
            select exists (select from person p join identity i on i.person_id = p.id and i.deleted_at is null
                           where p.id = ? and p.deleted_at is null)""";

    @Inject
    OwnTokens tokens;

    @Inject
    AgroalDataSource database;

    @Inject
    Clock clock;

    /** The caller with the rights of this moment; absent where none are left. */
    public Optional<Caller> now(Caller then) {
        if (then.name().startsWith(TOKEN)) {
            return tokens.caller(UUID.fromString(then.name().substring(TOKEN.length())))
                    .filter(caller -> !caller.endedBy(clock.instant()));
        }
        return then.person() == null || signsIn(then.person()) ? Optional.of(then) : Optional.empty();
    }

    private boolean signsIn(UUID person) {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(SIGNS_IN)) {
            select.setObject(1, person);
            try (ResultSet row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        } catch (SQLException failure) {
            throw new DatabaseAway(failure);
        }
    }
}
