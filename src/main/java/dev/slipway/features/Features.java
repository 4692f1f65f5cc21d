package dev.slipway.features;

import dev.slipway.data.Repository;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;

/**
 * All features. Who changes one of a product waits for the others who do before any row is locked: two who move features
 * under each other's would otherwise wait for each other.
 */
@ApplicationScoped
class Features extends Repository<Feature, FeatureDetails, FeatureView> {

    Features() {
        super("features", Feature.class, FeatureDetails.class, FeatureView.class);
    }

    @Override
    public Feature make(FeatureDetails details) {
        Feature feature = new Feature();
        feature.details = details;
        return feature;
    }

    @Override
    public FeatureView add(Feature feature) {
        if (feature.details.parentId() != null) reserve("tree of " + feature.details.productId());
        return super.add(feature);
    }

    @Override
    public Feature edit(UUID id) {
        reserveTree("e.id = ?1", id);
        return super.edit(id);
    }

    @Override
    public Feature trashed(UUID id) {
        reserveTree("e.id = ?1", id);
        return super.trashed(id);
    }

    @Override
    public Optional<Feature> editByExternalId(String source, String externalId) {
        reserveTree(
                "e.details.labels.externalSource = ?1 and e.details.labels.externalId = ?2 and e.deletedAt is null",
                source,
                externalId);
        return super.editByExternalId(source, externalId);
    }

    private void reserveTree(String condition, Object... values) {
        var product = getSession()
                .createSelectionQuery("select e.details.productId from Feature e where " + condition, UUID.class);
        for (int i = 0; i < values.length; i++) product.setParameter(i + 1, values[i]);
        product.uniqueResultOptional().ifPresent(id -> reserve("tree of " + id));
    }
}
