package dev.slipway.security;

import static dev.slipway.security.Visitor.ADMIN;
import static dev.slipway.security.Visitor.ADMIN_WITH_READ_SCOPE;
import static dev.slipway.security.Visitor.APPROVER;
import static dev.slipway.security.Visitor.EDITOR;
import static dev.slipway.security.Visitor.MEMBER;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM_WITH_SCOPE;
import static dev.slipway.security.Visitor.MEMBER_WITH_SCOPE;
import static dev.slipway.security.Visitor.OTHER_PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.SCRIPT;
import static dev.slipway.security.Visitor.VIEWER;

import java.util.EnumSet;
import java.util.Set;

/** Who may call an operation. */
enum Permitted {
    PUBLIC(EnumSet.allOf(Visitor.class)),
    ANY_CALLER(EnumSet.complementOf(EnumSet.copyOf(Visitor.STRANGERS))),
    READ(EnumSet.complementOf(EnumSet.copyOf(Visitor.WITHOUT_ROLE_OR_SCOPE))),
    READ_OF_TWO_AREAS(READ.without(Visitor.OF_ONE_AREA)),
    READ_BY_ADMINISTRATORS(Set.of(ADMIN, ADMIN_WITH_READ_SCOPE)),
    OF_A_PRODUCT(Set.of(ADMIN, MEMBER, MEMBER_WITH_SCOPE, SCRIPT, PRODUCT_TOKEN)),
    /** A product in the trash, whose team had to leave before. */
    OF_A_PRODUCT_WITHOUT_TEAM(Set.of(ADMIN, SCRIPT, PRODUCT_TOKEN)),
    READ_BY_EDITORS(READ.without(Set.of(VIEWER, APPROVER))),
    /** What is about no record yet. */
    BY_ANY_EDITOR(Set.of(
            ADMIN,
            EDITOR,
            MEMBER,
            MEMBER_WITH_SCOPE,
            MEMBER_OF_OTHER_TEAM,
            MEMBER_OF_OTHER_TEAM_WITH_SCOPE,
            SCRIPT,
            PRODUCT_TOKEN,
            OTHER_PRODUCT_TOKEN)),
    /** What belongs to no product, and has no owner yet. */
    BY_EDITORS(Set.of(
            ADMIN, EDITOR, MEMBER, MEMBER_WITH_SCOPE, MEMBER_OF_OTHER_TEAM, MEMBER_OF_OTHER_TEAM_WITH_SCOPE, SCRIPT)),
    /** What belongs to no product, and is the editor's. */
    BY_OWNER(Set.of(ADMIN, EDITOR, SCRIPT)),
    BY_APPROVERS(Set.of(ADMIN, APPROVER)),
    BY_ADMINISTRATORS(Set.of(ADMIN)),
    NEVER(Set.of());

    private final Set<Visitor> visitors;

    Permitted(Set<Visitor> visitors) {
        this.visitors = visitors;
    }

    boolean to(Visitor visitor) {
        return visitors.contains(visitor);
    }

    private Set<Visitor> without(Set<Visitor> some) {
        Set<Visitor> others = EnumSet.copyOf(visitors);
        others.removeAll(some);
        return others;
    }
}
