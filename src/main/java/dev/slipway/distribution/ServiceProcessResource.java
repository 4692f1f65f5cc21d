package dev.slipway.distribution;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Service processes over HTTP. */
@Path("/api/v1/service-processes")
@Area("launch")
@Tag(
        name = "Service processes",
        description =
                "运营服务流程: how customers of a launched product are served, step by step, with time limits and financial settlement. Approved by the role APPROVER, and then not changed until it is a draft again. A launch takes at least one, and all of them approved, unless the plan waives it.")
class ServiceProcessResource
        extends StatefulResource<ServiceProcess, ServiceProcessDetails, ServiceProcessView, ServiceProcessStatus> {

    @Inject
    ServiceProcesses processes;

    @Override
    protected Repository<ServiceProcess, ServiceProcessDetails, ServiceProcessView> records() {
        return processes;
    }

    @Override
    protected Map<ServiceProcessStatus, Role> deciders() {
        return Map.of(ServiceProcessStatus.APPROVED, Role.APPROVER);
    }
}
