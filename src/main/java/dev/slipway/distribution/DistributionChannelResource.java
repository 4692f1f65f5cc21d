package dev.slipway.distribution;

import dev.slipway.data.Repository;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import jakarta.inject.Inject;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Distribution channels over HTTP. */
@Path("/api/v1/distribution-channels")
@Area("launch")
@Tag(
        name = "Distribution channels",
        description =
                "渠道分销: the partners that sell a launched product, where, and on which terms. A launch need not have any; one that it counts on blocks it unless its contract is signed and valid on the day.")
class DistributionChannelResource
        extends StatefulResource<
                DistributionChannel, DistributionChannelDetails, DistributionChannelView, ContractStatus> {

    @Inject
    DistributionChannels channels;

    @Override
    protected Repository<DistributionChannel, DistributionChannelDetails, DistributionChannelView> records() {
        return channels;
    }
}
