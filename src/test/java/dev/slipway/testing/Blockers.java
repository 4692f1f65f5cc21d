package dev.slipway.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/** What the records of one package say against a launch. */
@ApplicationScoped
public class Blockers {

    @Inject
    DataSource database;

    /** Each reason against the launch of a plan in a package's view, as {@code CODE resource/id subject}. */
    public List<String> of(String view, String plan) {
        String sql = "select code || ' ' || resource || '/' || record_id || ' ' || subject from " + view
                + " where launch_plan_id = ? order by 1";
        try (Connection connection = database.getConnection();
                PreparedStatement query = connection.prepareStatement(sql)) {
            query.setObject(1, UUID.fromString(Records.id(plan)));
            List<String> reasons = new ArrayList<>();
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) reasons.add(rows.getString(1));
            }
            return reasons;
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
