package dev.slipway.launch;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.slipway.api.Binder;
import dev.slipway.api.MergePatch;
import dev.slipway.parts.Cloning;
import dev.slipway.parts.Copying;
import dev.slipway.parts.Shift;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.StatelessSession;

/** Begins launches with the plans of others. */
@ApplicationScoped
class ClonePlan {

    private static final String LESSONS = """
            select l ->> 'category', l ->> 'text' from launch_lesson, jsonb_array_elements(lessons) l
            where launch_plan_id = :plan""";

    private static final String CONFIDENTIAL =
            "select exists (select from confidential_product where product_id = :product)";

    @Inject
    LaunchPlans plans;

    @Inject
    Cloning cloning;

    @Inject
    Binder binder;

    @Inject
    StatelessSession session;

    ClonedLaunchPlan of(LaunchPlan original, LaunchPlanClone wish) {
        LocalDate launch = original.details.launch();
        Shift shift = launch == null ? Shift.NONE : Shift.of(launch, wish.launchPlanned());
        Copying copying = new Copying(shift);
        LaunchPlan copy =
                plans.make(binder.patched(copying.of(original.details), said(original, wish), LaunchPlanDetails.class));
        copy.clonedFromId = original.id();
        copy.lessons = Stream.concat(original.lessons.stream(), lessonsOf(original.id()))
                .distinct()
                .toList();
        plans.add(copy);
        copying.replace(original.id(), copy.id());
        Map<String, Integer> parts = cloning.copy("LaunchPlan", original.id(), copying);
        return new ClonedLaunchPlan(copy.view(), parts, shift.days());
    }

    /** What a confidential product has planned stays confidential with another product. */
    private boolean hides(UUID product, LaunchPlan original) {
        return !product.equals(original.details.productId())
                && session.createNativeQuery(CONFIDENTIAL, Boolean.class)
                        .setParameter("product", original.details.productId())
                        .getSingleResult();
    }

    private MergePatch<LaunchPlanDetails> said(LaunchPlan original, LaunchPlanClone wish) {
        ObjectNode said = JsonNodeFactory.instance.objectNode();
        UUID product = wish.productId() == null ? original.details.productId() : wish.productId();
        said.put("name", wish.name());
        said.put("productId", product.toString());
        said.put("releaseId", wish.releaseId() == null ? null : wish.releaseId().toString());
        said.put("launchPlanned", wish.launchPlanned().toString());
        // as far before the launch as it was planned, however early that came
        LocalDate goLive = original.details.goLivePlanned();
        LocalDate planned = original.details.launchPlanned();
        if (goLive != null && planned != null) {
            said.put(
                    "goLivePlanned",
                    goLive.plusDays(ChronoUnit.DAYS.between(planned, wish.launchPlanned()))
                            .toString());
        }
        if (hides(product, original)) said.put("confidential", true);
        return new MergePatch<>(said);
    }

    private Stream<CarriedLesson> lessonsOf(UUID plan) {
        List<Object[]> rows = session.createNativeQuery(LESSONS, Object[].class)
                .setParameter("plan", plan)
                .getResultList();
        return rows.stream().map(row -> new CarriedLesson((String) row[0], (String) row[1], plan));
    }
}
