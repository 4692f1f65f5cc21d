package dev.slipway.security;

import static dev.slipway.security.Hidden.OF_A_PRODUCT;
import static dev.slipway.security.Hidden.OPERATIONS;
import static dev.slipway.security.Hidden.TABLE;
import static dev.slipway.security.Visitor.ADMIN;
import static dev.slipway.security.Visitor.APPROVER;
import static dev.slipway.security.Visitor.MEMBER;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM;
import static dev.slipway.security.Visitor.MEMBER_OF_OTHER_TEAM_WITH_SCOPE;
import static dev.slipway.security.Visitor.OTHER_PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.PRODUCT_TOKEN;
import static dev.slipway.security.Visitor.SCRIPT;
import static dev.slipway.security.Visitor.VIEWER;

import dev.slipway.security.PermissionMatrixTest.Operation;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What is confidential for the permission matrix: who is inside and who is outside, and which operations are about it. */
final class Hidden {

    static final Set<Visitor> INSIDE = Set.of(ADMIN, MEMBER, PRODUCT_TOKEN);
    static final Set<Visitor> READERS_OUTSIDE =
            Set.of(VIEWER, APPROVER, MEMBER_OF_OTHER_TEAM, SCRIPT, OTHER_PRODUCT_TOKEN);
    static final Set<Visitor> EDITORS_OUTSIDE =
            Set.of(MEMBER_OF_OTHER_TEAM, MEMBER_OF_OTHER_TEAM_WITH_SCOPE, SCRIPT, OTHER_PRODUCT_TOKEN);

    static final Map<String, Entry> TABLE = Entry.table();
    static final List<Operation> OPERATIONS = PermissionMatrixTest.operations();

    /** The resources whose records belong to a product, which are those that its team makes. */
    static final Set<String> OF_A_PRODUCT = OPERATIONS.stream()
            .filter(operation -> operation.path().equals("/api/v1/" + operation.resource()))
            .filter(operation -> operation.method().equals("POST"))
            .filter(operation -> TABLE.get(operation.id()).permitted() == Permitted.OF_A_PRODUCT)
            .map(Operation::resource)
            .collect(Collectors.toSet());

    private Hidden() {}

    static boolean isOfAProduct(Operation operation) {
        return operation.resource().equals("products") || OF_A_PRODUCT.contains(operation.resource());
    }

    /** Whether it lists what belongs to products. */
    static boolean isList(Operation operation) {
        boolean all = operation.path().equals("/api/v1/" + operation.resource());
        return all && !operation.changes() && isOfAProduct(operation);
    }
}
