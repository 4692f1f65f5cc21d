package dev.slipway.distribution;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All service processes. */
@ApplicationScoped
class ServiceProcesses extends Parts<ServiceProcess, ServiceProcessDetails, ServiceProcessView> {

    ServiceProcesses() {
        super(
                "service-processes",
                ServiceProcess.class,
                ServiceProcessDetails.class,
                ServiceProcessView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected ServiceProcess blank() {
        return new ServiceProcess();
    }
}
