package dev.slipway.interactions;

import dev.slipway.data.Repository;
import dev.slipway.security.CurrentCaller;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All interactions. */
@ApplicationScoped
class Interactions extends Repository<Interaction, InteractionDetails, InteractionView> {

    @Inject
    CurrentCaller me;

    Interactions() {
        super("interactions", Interaction.class, InteractionDetails.class, InteractionView.class);
    }

    @Override
    public Interaction make(InteractionDetails details) {
        Interaction interaction = new Interaction();
        interaction.details(details.ownerId() == null ? details.keptBy(me.get().person()) : details);
        return interaction;
    }
}
