package dev.slipway.people;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All people. */
@ApplicationScoped
class People extends Repository<Person, PersonDetails, PersonView> {

    People() {
        super("people", Person.class, PersonDetails.class, PersonView.class);
    }

    @Override
    public Person make(PersonDetails details) {
        Person person = new Person();
        person.details = details;
        return person;
    }
}
