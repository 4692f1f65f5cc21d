package dev.slipway.checklist;

import dev.slipway.data.Guard;
import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import org.hibernate.StatelessSession;

/** All launch tasks. Their plan is locked before they are, as by whoever moves its launch, so that nobody waits in a circle. */
@ApplicationScoped
class LaunchTasks extends Parts<LaunchTask, LaunchTaskDetails, LaunchTaskView> {

    private static final String LOCK_PLAN =
            "select id from launch_plan where id = (select launch_plan_id from launch_task where ";

    @Inject
    StatelessSession database;

    @Inject
    Guard permissions;

    LaunchTasks() {
        super(
                "launch-tasks",
                LaunchTask.class,
                LaunchTaskDetails.class,
                LaunchTaskView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected LaunchTask blank() {
        return new LaunchTask();
    }

    @Override
    protected void carry(LaunchTask original, LaunchTask copy) {
        copy.templateItem = original.templateItem;
    }

    /** Makes tasks of a plan of those items that it has none of. */
    AppliedTemplate addMissing(UUID plan, List<TemplateItem> items) {
        UUID product = productOf(plan);
        permissions.allow(blank().from(null, product));
        reserve("template " + plan);
        Set<String> there = itemsOf(plan);
        List<LaunchTaskView> created = items.stream()
                .filter(item -> !there.contains(item.key()))
                .map(item -> {
                    LaunchTask task = blank().from(item.key(), product);
                    task.details(item.task(plan));
                    return add(task);
                })
                .toList();
        return new AppliedTemplate(plan, created, items.size() - created.size());
    }

    private Set<String> itemsOf(UUID plan) {
        return Set.copyOf(
                find("details.launchPlanId = ?1 and templateItem is not null and deletedAt is null", plan).stream()
                        .map(task -> task.templateItem)
                        .toList());
    }

    @Override
    public LaunchTask edit(UUID id, Consumer<LaunchTask> permission) {
        lockPlan(id);
        return super.edit(id, permission);
    }

    @Override
    public LaunchTask trashed(UUID id) {
        lockPlan(id);
        return super.trashed(id);
    }

    @Override
    public Optional<LaunchTask> editByExternalId(String source, String externalId) {
        database.createNativeQuery(
                        LOCK_PLAN + "external_source = :source and external_id = :id and deleted_at is null) for share",
                        UUID.class)
                .setParameter("source", source)
                .setParameter("id", externalId)
                .getResultList();
        return super.editByExternalId(source, externalId);
    }

    private void lockPlan(UUID id) {
        database.createNativeQuery(LOCK_PLAN + "id = :id) for share", UUID.class)
                .setParameter("id", id)
                .getResultList();
    }
}
