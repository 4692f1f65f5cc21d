package dev.slipway.security;

import java.util.Optional;
import java.util.UUID;

/** The people that who signs in is found among, or entered into. */
public interface Directory {

    /** The person with an e-mail address, whatever its case and the way in which its domain is written. */
    Optional<UUID> withEmail(String email);

    /**
     * Enters a new person.
     *
     * @param email an address that the person has been proven to have, or null
     * @param locale the preferred language as the person's provider says it, or null; left out unless it is BCP 47
     */
    UUID enter(String name, String email, String locale);
}
