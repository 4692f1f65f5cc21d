package dev.slipway.webhooks;

import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.value.Uuid7;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.UUID;

/** The secrets that sign for webhooks, in a table that nothing else reads. */
@ApplicationScoped
class Secrets {

    /** All of them sign, and the header has to be read. */
    static final int MOST = 5;

    private static final String FORGET = "delete from webhook_secret where webhook_id = ? and ends_at <= now()";
    private static final String END = """
            update webhook_secret set ends_at = least(ends_at, now() + ? * interval '1 hour') where webhook_id = ?""";
    private static final String MAKE =
            "insert into webhook_secret (id, webhook_id, secret, made_at) values (?, ?, ?, clock_timestamp())";

    /** A secret that signs what a webhook is told, as Standard Webhooks write it: {@code whsec_} and 256 random bits. */
    record Signing(String text) {

        private static final String PREFIX = "whsec_";
        private static final SecureRandom RANDOM = new SecureRandom();

        static Signing random() {
            byte[] bits = new byte[32];
            RANDOM.nextBytes(bits);
            return new Signing(PREFIX + Base64.getEncoder().encodeToString(bits));
        }

        @Override
        public String toString() {
            return "Signing[…]";
        }
    }

    @Inject
    Database database;

    /** A new secret; those before it sign for so long besides. */
    void make(UUID webhook, Signing secret, int overlapHours) {
        database.update(END, overlapHours, webhook);
        database.update(FORGET, webhook);
        if (database.read("select 1 from webhook_secret where webhook_id = ?", row -> 1, webhook)
                        .size()
                >= MOST) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    ProblemType.RULE_VIOLATED.explanation(),
                    List.of(InputError.at("/overlapHours", "TOO_MANY_SECRETS", MOST)));
        }
        database.update(MAKE, Uuid7.next(), webhook, secret.text());
    }
}
