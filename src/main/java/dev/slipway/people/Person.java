package dev.slipway.people;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A person who works with products. */
@Entity
class Person extends Thing<PersonDetails, PersonView> {

    @Embedded
    PersonDetails details;

    @Override
    public PersonDetails details() {
        return details;
    }

    @Override
    public void details(PersonDetails details) {
        this.details = details;
    }

    @Override
    public PersonView view() {
        return new PersonView(meta(), details);
    }
}
