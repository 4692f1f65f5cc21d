package dev.slipway.distribution;

import dev.slipway.parts.Parts;
import jakarta.enterprise.context.ApplicationScoped;

/** All distribution channels. */
@ApplicationScoped
class DistributionChannels extends Parts<DistributionChannel, DistributionChannelDetails, DistributionChannelView> {

    DistributionChannels() {
        super(
                "distribution-channels",
                DistributionChannel.class,
                DistributionChannelDetails.class,
                DistributionChannelView.class,
                "LaunchPlan",
                "launchPlanId");
    }

    @Override
    protected DistributionChannel blank() {
        return new DistributionChannel();
    }
}
