package dev.slipway.checklist;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;

/** All task templates. */
@ApplicationScoped
class TaskTemplates extends Repository<TaskTemplate, TaskTemplateDetails, TaskTemplateView> {

    TaskTemplates() {
        super("task-templates", TaskTemplate.class, TaskTemplateDetails.class, TaskTemplateView.class);
    }

    @Override
    public TaskTemplate make(TaskTemplateDetails details) {
        TaskTemplate template = new TaskTemplate();
        template.details(details);
        return template;
    }
}
