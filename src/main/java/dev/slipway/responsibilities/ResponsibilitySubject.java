package dev.slipway.responsibilities;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** A live record that people can be responsible for, as a view of the database shows those of all features. */
@Entity
@Immutable
class ResponsibilitySubject {

    @Id
    UUID id;

    @Enumerated(EnumType.STRING)
    SubjectType subject;

    String name;
    UUID productId;
    UUID productLineId;
    UUID wholeId;
    String status;
    boolean open;
    LocalDate dueOn;
}
