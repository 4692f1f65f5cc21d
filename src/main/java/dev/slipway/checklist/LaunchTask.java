package dev.slipway.checklist;

import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.marks.Sortable;
import dev.slipway.parts.Part;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.generator.EventType;

/** Something to be done for a launch. */
@Entity
class LaunchTask extends Part<LaunchTaskDetails, LaunchTaskView> implements Stateful<TaskStatus> {

    @Embedded
    LaunchTaskDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    TaskStatus status = TaskStatus.OPEN;

    /** The key of the template's item that it was made of; null where it was made by hand. */
    String templateItem;

    /** Kept by the database: it moves with the launch. Null while that has no date. */
    @Filterable(range = true)
    @Sortable
    @Generated(event = {EventType.INSERT, EventType.UPDATE})
    LocalDate dueOn;

    @Override
    public LaunchTaskDetails details() {
        return details;
    }

    @Override
    public void details(LaunchTaskDetails details) {
        this.details = details;
    }

    @Override
    public LaunchTaskView view() {
        return new LaunchTaskView(meta(), details, productId, status, templateItem, overdue(), dueOn, null, null);
    }

    /** Once the day is over everywhere but in the west: days are those of UTC. */
    private boolean overdue() {
        return dueOn != null && !status.settled() && dueOn.isBefore(LocalDate.now(ZoneOffset.UTC));
    }

    @Override
    public TaskStatus state() {
        return status;
    }

    @Override
    public void state(TaskStatus to) {
        status = to;
    }

    /** Makes a blank task one of a plan's product that came from a template. */
    LaunchTask from(String item, UUID product) {
        templateItem = item;
        productId = product;
        return this;
    }
}
