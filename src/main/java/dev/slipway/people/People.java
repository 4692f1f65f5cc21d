package dev.slipway.people;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Binder;
import dev.slipway.data.Repository;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.Directory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All people. */
@ApplicationScoped
class People extends Repository<Person, PersonDetails, PersonView> implements Directory {

    @Inject
    Binder binder;

    People() {
        super("people", Person.class, PersonDetails.class, PersonView.class);
    }

    @Override
    public Person make(PersonDetails details) {
        Person person = new Person();
        person.details = details;
        return person;
    }

    @Override
    public Optional<UUID> withEmail(String email) {
        for (String form : new Address(email).forms()) {
            Optional<UUID> person = find("lower(details.email) = lower(?1) and deletedAt is null", form)
                    .firstResultOptional()
                    .map(Person::id);
            if (person.isPresent()) return person;
        }
        return Optional.empty();
    }

    @Override
    public UUID enter(String name, String email, String locale) {
        ObjectNode said = JsonNodeFactory.instance.objectNode().put("name", name);
        if (email != null) said.put("email", email);
        if (locale != null) said.put("locale", locale);
        return add(make(entered(said))).meta().id();
    }

    /** A provider may say of a person what Slipway would not take: that is left out rather than the person. */
    private PersonDetails entered(ObjectNode said) {
        try {
            return binder.bind(said, PersonDetails.class);
        } catch (ProblemException refused) {
            List<String> wrong = refused.errors().stream()
                    .map(InputError::pointer)
                    .map(pointer -> pointer.substring(1))
                    .toList();
            return binder.bind(said.deepCopy().remove(wrong), PersonDetails.class);
        }
    }
}
