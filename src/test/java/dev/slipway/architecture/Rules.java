package dev.slipway.architecture;

import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.INTERFACES;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.conditions.ArchPredicates.are;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static dev.slipway.architecture.Conditions.EXTENDED_ONLY_ON_PURPOSE;
import static dev.slipway.architecture.Conditions.KNOW_ONLY_FOUNDATIONS_BELOW;
import static dev.slipway.architecture.Conditions.USED_FROM_OUTSIDE;

import com.tngtech.archunit.lang.ArchRule;
import dev.slipway.data.Repository;
import dev.slipway.data.Writes;
import dev.slipway.security.AnyCaller;
import dev.slipway.security.Area;
import dev.slipway.security.Open;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.ManyToMany;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OneToOne;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.hibernate.StatelessSession;
import org.jboss.resteasy.reactive.RestResponse;

/** What the architecture demands of the code; each has its planted violation, in a directory of its name. */
enum Rules {
    NO_PACKAGE_CYCLES(slices().matching("dev.slipway.(**)").should().beFreeOfCycles()),

    FOUNDATIONS_KNOW_NO_FEATURE(noClasses()
            .that()
            .resideInAnyPackage(Packages.FOUNDATIONS)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(Packages.FEATURES)),

    FOUNDATIONS_KNOW_ONLY_THOSE_BELOW(
            classes().that().resideInAnyPackage(Packages.FOUNDATIONS).should(KNOW_ONLY_FOUNDATIONS_BELOW)),

    FEATURES_DO_NOT_KNOW_EACH_OTHER(slices().matching(Packages.FEATURE).should().notDependOnEachOther()),

    NOBODY_KNOWS_WHAT_IS_ON_TOP(noClasses()
            .that()
            .resideOutsideOfPackages(Packages.TOP)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.slipway.start..")),

    FEATURES_ARE_FLAT(noClasses().should().resideInAnyPackage(Packages.INSIDE_FEATURES)),

    FEATURES_SHOW_ONLY_PORTS(classes()
            .that()
            .resideInAnyPackage(Packages.FEATURES)
            .and()
            .areTopLevelClasses()
            .and()
            .arePublic()
            .should(USED_FROM_OUTSIDE)),

    CHANGES_ARE_TRANSACTIONAL(methods()
            .that()
            .areAnnotatedWith(POST.class)
            .or()
            .areAnnotatedWith(PUT.class)
            .or()
            .areAnnotatedWith(PATCH.class)
            .or()
            .areAnnotatedWith(DELETE.class)
            .should()
            .beAnnotatedWith(Transactional.class)),

    POSTS_CAN_BE_REPEATED(methods()
            .that()
            .areAnnotatedWith(POST.class)
            .should()
            .haveRawReturnType(RestResponse.class)
            .because("Idempotency keeps and replays only such answers")),

    ENDPOINTS_ARE_PUBLIC(methods()
            .that()
            .areMetaAnnotatedWith(HttpMethod.class)
            .should()
            .bePublic()
            .because("others silently answer 404")),

    RESOURCES_SAY_WHO_MAY_CALL(classes()
            .that()
            .areAnnotatedWith(Path.class)
            .should()
            .beAnnotatedWith(Area.class)
            .orShould()
            .beAnnotatedWith(AnyCaller.class)
            .orShould()
            .beAnnotatedWith(Open.class)),

    ROWS_REFER_BY_ID(noFields()
            .should()
            .beAnnotatedWith(ManyToOne.class)
            .orShould()
            .beAnnotatedWith(OneToMany.class)
            .orShould()
            .beAnnotatedWith(OneToOne.class)
            .orShould()
            .beAnnotatedWith(ManyToMany.class)),

    RECORDS_ARE_CHECKED_BY_THE_READER(noFields()
            .should()
            .beAnnotatedWith(Valid.class)
            .because("the reader asks the rules of every record, and would ask these twice")),

    NAMES_SAY_WHAT_THINGS_ARE(
            noClasses().should().haveNameMatching(".*(Impl|Service|Dto|DTO|Mapper|Utils?|Manager|Helper)")),

    SUPERCLASSES_ARE_FEW(
            classes().that(are(INTERFACES.negate())).and().areNotEnums().should(EXTENDED_ONLY_ON_PURPOSE)),

    ONLY_THE_REPOSITORY_WRITES(noClasses()
            .that()
            .areNotAssignableFrom(Repository.class)
            .and()
            .areNotAssignableFrom(Writes.class)
            .should()
            .callMethodWhere(target(owner(assignableTo(EntityManager.class)
                            .or(assignableTo(StatelessSession.class))
                            .or(assignableTo(PanacheRepositoryBase.class))))
                    .and(target(nameMatching("persist.*|flush|merge|remove|delete.*|update.*|insert.*|upsert.*")))));

    final ArchRule rule;

    Rules(ArchRule rule) {
        this.rule = rule;
    }

    /** The packages of the application, from the ground up. */
    static final class Packages {

        /** Each may know those before it. */
        static final List<String> GROUND_UP = List.of(
                "embedded",
                "problem",
                "api",
                "http",
                "value",
                "formula",
                "lifecycle",
                "history",
                "security",
                "changes",
                "outbound",
                "marks",
                "forms",
                "export",
                "data",
                "files",
                "parts",
                "referrers",
                "resource",
                "accuracy",
                "drawing",
                "timeline",
                "rendering",
                "documents",
                "closing",
                "tables",
                "mapping",
                "transfer",
                "rows",
                "openapi");

        static final String[] FOUNDATIONS =
                GROUND_UP.stream().map(name -> "dev.slipway." + name + "..").toArray(String[]::new);
        static final String[] TOP = {"dev.slipway", "dev.slipway.start.."};

        static final String NAMES = String.join(
                "|",
                "catalog",
                "people",
                "stakeholders",
                "contacts",
                "interactions",
                "commitments",
                "communication",
                "engagements",
                "grid",
                "gaps",
                "identity",
                "tokens",
                "audit",
                "me",
                "feed",
                "webhooks",
                "problems",
                "strategy",
                "features",
                "sharing",
                "scoring",
                "roadmap",
                "baselines",
                "launch",
                "trials",
                "checklist",
                "pricing",
                "sales",
                "promotion",
                "distribution",
                "feedback",
                "adjustments",
                "reviews",
                "gates",
                "enablement",
                "publicity",
                "dashboard",
                "calendar",
                "responsibilities",
                "decisions",
                "workspace");
        static final String FEATURE = "dev.slipway.(" + NAMES + ")..";
        static final String[] FEATURES = {"dev.slipway.[" + NAMES + "].."};
        static final String[] INSIDE_FEATURES = {"dev.slipway.[" + NAMES + "].*.."};

        private Packages() {}
    }
}
