package dev.slipway.checklist;

import dev.slipway.data.Thing;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;

/** A checklist that launches of a tier begin with. */
@Entity
class TaskTemplate extends Thing<TaskTemplateDetails, TaskTemplateView> {

    @Embedded
    TaskTemplateDetails details;

    @Override
    public TaskTemplateDetails details() {
        return details;
    }

    @Override
    public void details(TaskTemplateDetails details) {
        this.details = details;
    }

    @Override
    public TaskTemplateView view() {
        return new TaskTemplateView(meta(), details);
    }
}
