package dev.slipway.security;

import static dev.slipway.security.Visitor.ADMIN;
import static dev.slipway.security.Visitor.ADMIN_WITH_READ_SCOPE;
import static dev.slipway.security.Visitor.APPROVER;
import static dev.slipway.security.Visitor.EDITOR;
import static dev.slipway.security.Visitor.MEMBER;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM;
import static dev.slipway.security.Visitor.PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.VIEWER;

import java.util.EnumSet;
import java.util.Set;

/** Who may call an operation. */
enum Permitted {
    PUBLIC(EnumSet.allOf(Visitor.class)),
    ANY_CALLER(EnumSet.complementOf(EnumSet.copyOf(Visitor.STRANGERS))),
    READ(EnumSet.complementOf(EnumSet.copyOf(Visitor.WITHOUT_ROLE_OR_SCOPE))),
    READ_OF_TWO_AREAS(READ.without(ADMIN_WITH_READ_SCOPE)),
    READ_BY_ADMINISTRATORS(Set.of(ADMIN, ADMIN_WITH_READ_SCOPE)),
    OF_A_PRODUCT(Set.of(ADMIN, MEMBER, PRODUCT_TOKEN)),
    /** A product in the trash, whose team had to leave before. */
    OF_A_PRODUCT_WITHOUT_TEAM(Set.of(ADMIN, PRODUCT_TOKEN)),
    READ_BY_EDITORS(READ.without(VIEWER, APPROVER)),
    /** What belongs to no product, and has no owner among the visitors yet. */
    BY_EDITORS(Set.of(EDITOR, ADMIN, MEMBER, MEMBER_OF_OTHER_TEAM)),
    BY_ADMINISTRATORS(Set.of(ADMIN)),
    NEVER(Set.of());

    private final Set<Visitor> visitors;

    Permitted(Set<Visitor> visitors) {
        this.visitors = visitors;
    }

    boolean to(Visitor visitor) {
        return visitors.contains(visitor);
    }

    private Set<Visitor> without(Visitor... some) {
        Set<Visitor> others = EnumSet.copyOf(visitors);
        others.removeAll(Set.of(some));
        return others;
    }
}
