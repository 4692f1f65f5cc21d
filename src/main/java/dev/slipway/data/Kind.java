package dev.slipway.data;

import dev.slipway.api.View;
import jakarta.inject.Inject;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of records a resource has: their names, their fields, and to what they belong. */
public abstract class Kind<T extends Thing<D, V>, D extends Record & Details, V extends Record & View> {

    @Inject
    Guard guard;

    private final String resource;
    private final Class<T> entity;
    private final Class<D> details;
    final ViewShape<V> shape;
    private final Fields fields;

    Kind(String resource, Class<T> entity, Class<D> details, Class<V> view) {
        this.resource = resource;
        this.entity = entity;
        this.details = details;
        this.shape = new ViewShape<>(view);
        this.fields = Fields.of(entity, details, view);
    }

    /** The name of the resource in paths, for example {@code product-lines}. */
    public String resource() {
        return resource;
    }

    /** The name of the table, for example {@code product_line}. */
    String table() {
        return entity.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toLowerCase(Locale.ROOT);
    }

    /** The path of the product that a record belongs to, for queries; absent where it belongs to none. */
    protected Optional<String> productPath() {
        return says("productId") ? Optional.of("details.productId") : Optional.empty();
    }

    /** The path of the record that a record is a part of, for queries; absent where it is a part of none. */
    protected Optional<String> wholePath() {
        return Optional.empty();
    }

    /** Finds a record that the caller may know of by its id. */
    String byId() {
        return "select e from " + entity().getSimpleName() + " e where e.id = :id" + andVisible();
    }

    /** Finds live ones by their ids in another system. */
    String byExternalId(String ids) {
        return "select e from " + entity().getSimpleName() + " e where e.details.labels.externalSource = :source"
                + " and e.details.labels.externalId" + ids + " and e.deletedAt is null" + andVisible();
    }

    /** A condition that lets the caller find only what it may know of; empty where it may know of all. */
    String andVisible() {
        return guard.visible(entity().getSimpleName(), "e")
                .map(visible -> " and " + visible)
                .orElse("");
    }

    /** Whether a record of a product can be confidential where its product is not. */
    boolean confidentialByItself() {
        return belonging() == Belonging.TO_A_PRODUCT && says("confidential");
    }

    /** Whether a record of no product can be confidential. */
    boolean privateByItself() {
        return belonging() == Belonging.TO_NONE && says("confidential");
    }

    /** Whether records that belong to no product have owners who change them. */
    public boolean owned() {
        return Owned.class.isAssignableFrom(entity);
    }

    private boolean says(String field) {
        return Arrays.stream(details.getRecordComponents())
                .anyMatch(component -> component.getName().equals(field));
    }

    /** Whether the records belong to a product. */
    public Belonging belonging() {
        return productPath()
                .map(path -> path.equals("id") ? Belonging.IS_A_PRODUCT : Belonging.TO_A_PRODUCT)
                .orElse(Belonging.TO_NONE);
    }

    public Class<T> entity() {
        return entity;
    }

    public Class<D> details() {
        return details;
    }

    /** The type of what clients read. */
    public Class<V> shape() {
        return shape.type();
    }

    public Fields fields() {
        return fields;
    }
}
