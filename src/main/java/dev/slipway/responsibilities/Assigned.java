package dev.slipway.responsibilities;

import dev.slipway.value.Function;
import java.util.Comparator;
import java.util.UUID;

/** A stakeholder who has a role in a subject. */
record Assigned(UUID responsibilityId, RaciRole role, Who who) {

    static final Comparator<Assigned> ORDER =
            Comparator.comparing(Assigned::role).thenComparing(Assigned::who, Who.ORDER);

    /**
     * A stakeholder by what people know it by.
     *
     * @param personId the person that it is, where it works with products itself
     */
    record Who(UUID id, String name, String title, Function function, UUID personId) {

        /** Those of one function beside each other. */
        static final Comparator<Who> ORDER =
                Comparator.comparing(Who::function).thenComparing(Who::name).thenComparing(Who::id);
    }
}
