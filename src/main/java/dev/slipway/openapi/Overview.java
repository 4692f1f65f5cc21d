package dev.slipway.openapi;

import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** What the document says of the whole: title, conventions, servers, and how to be let in. */
final class Overview {

    static final String BEARER = "bearer";

    private static final String DESCRIPTION = """
            The system of record for the product manager's whole job (产品经理): market, strategy, planning, development, launch and operations as JSON.

            Conventions, the same for every resource:

            - **Change safely**: PUT, PATCH, DELETE and transitions take `If-Match` with the record's `ETag` (its `version` in quotes). Without it the answer is 428, with an old one 412.
            - **Repeat safely**: a POST with an `Idempotency-Key` happens once within 24 hours.
            - **Read lists** until `nextCursor` is absent. Filters are AND between names and OR between repeated values.
            - **Errors** are `application/problem+json`: branch on `code`, show `detail`; `errors` lists everything that is wrong at once. English or Chinese by `Accept-Language`.
            - **Who may what**: every role reads; EDITOR changes the records of the products whose team the person is on today, and of the product lines that the person manages; approving takes APPROVER besides; ADMIN everything. Scopes narrow a token. Confidential products and records exist for the product's team and administrators only. `GET /api/v1/me/permissions` answers what you may do, and why not.
            - **Nothing is lost**: deleting puts a record into the trash, and the history keeps who changed what, when and from what to what.
            - **Absent is absent**: a field without a value is left out; a field that is always present is `required`. With `fields`, the answer holds only what was asked for.
            """;

    private Overview() {}

    static void write(OpenAPI document) {
        document.setInfo(OASFactory.createInfo()
                .title("Slipway")
                .summary("Product management as a headless system of record 产品管理记录系统")
                .description(DESCRIPTION)
                .version("1.0.0")
                .contact(OASFactory.createContact().name("Slipway maintainers"))
                .license(OASFactory.createLicense().name("Apache-2.0").identifier("Apache-2.0")));
        document.setServers(List.of(OASFactory.createServer().url("/").description("This server.")));
        document.getComponents()
                .setSecuritySchemes(Map.of(
                        BEARER,
                        OASFactory.createSecurityScheme()
                                .type(SecurityScheme.Type.HTTP)
                                .scheme("bearer")
                                .description("An API token (API 令牌), `slw_…`, or an access token of the OpenID Connect"
                                        + " provider (身份提供方的访问令牌) that this server trusts.")));
        document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(BEARER)));
    }
}
