package dev.slipway.webhooks;

import static dev.slipway.testing.Records.id;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Time as it passes for webhooks: that of the database, which tests cannot move, so they move what it is compared with. */
@ApplicationScoped
class Clockwork {

    private static final String HURRY = """
            update webhook_delivery set due_at = now()
            where webhook_id = ? and status = 'PENDING' and claim is null and due_at > now()""";

    @Inject
    Database database;

    /** What is due later is due now; not what somebody has taken. */
    void hurry(String webhook) {
        database.update(HURRY, of(webhook));
    }

    /** It has been failing for days already. */
    void failingFor(String webhook, int days) {
        database.update(
                "update webhook set failing_since = now() - ? * interval '1 day' where id = ?", days, of(webhook));
    }

    /** What is pending has been tried so often. */
    void tried(String webhook, int times) {
        database.update(
                "update webhook_delivery set tries = ? where webhook_id = ? and status = 'PENDING'",
                times,
                of(webhook));
    }

    private static UUID of(String webhook) {
        return UUID.fromString(id(webhook));
    }
}
