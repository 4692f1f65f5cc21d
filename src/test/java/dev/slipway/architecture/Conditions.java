package dev.slipway.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.function.BiConsumer;

/** Conditions that ArchUnit does not have. */
final class Conditions {

    private static final Set<String> SUPERCLASSES = Set.of(
            "dev.slipway.data.Thing",
            "dev.slipway.data.Repository",
            "dev.slipway.data.Kind",
            "dev.slipway.parts.Part",
            "dev.slipway.parts.Parts",
            "dev.slipway.resource.ListResource",
            "dev.slipway.resource.RecordResource",
            "dev.slipway.resource.StatefulResource");

    static final ArchCondition<JavaClass> KNOW_ONLY_FOUNDATIONS_BELOW =
            condition("know only foundations below their own", (type, events) -> {
                for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
                    if (height(dependency.getTargetClass()) > height(type))
                        violated(events, dependency.getDescription());
                }
            });

    static final ArchCondition<JavaClass> USED_FROM_OUTSIDE =
            condition("be used from outside their package, or hidden in it", (type, events) -> {
                boolean used = type.getDirectDependenciesToSelf().stream()
                        .anyMatch(dependency ->
                                !dependency.getOriginClass().getPackage().equals(type.getPackage()));
                if (!used) violated(events, type.getName() + " is public, but nobody outside needs it");
            });

    static final ArchCondition<JavaClass> EXTENDED_ONLY_ON_PURPOSE =
            condition("be no superclass unless one of " + SUPERCLASSES, (type, events) -> {
                boolean superclass = type.getModifiers().contains(JavaModifier.ABSTRACT)
                        || !type.getSubclasses().isEmpty();
                if (superclass && !SUPERCLASSES.contains(type.getName())) {
                    violated(events, type.getName() + " is a superclass");
                }
            });

    private Conditions() {}

    private static int height(JavaClass type) {
        String[] names = type.getPackageName().split("\\.");
        return type.getPackageName().startsWith("dev.slipway.") ? Rules.Packages.GROUND_UP.indexOf(names[2]) : -1;
    }

    private static ArchCondition<JavaClass> condition(String name, BiConsumer<JavaClass, ConditionEvents> check) {
        return new ArchCondition<>(name) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                check.accept(type, events);
            }
        };
    }

    private static void violated(ConditionEvents events, String how) {
        events.add(SimpleConditionEvent.violated(how, how));
    }
}
