package dev.slipway.publicity;

import dev.slipway.files.FileDescription;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** One version of the content of a material, as the database keeps it. */
@Entity
@Immutable
class MaterialVersion {

    @EmbeddedId
    Key key;

    @Enumerated(EnumType.STRING)
    MaterialStatus status;

    String url;

    @Embedded
    FileDescription file;

    Instant createdAt;
    String createdBy;

    /** Which material, and which of its versions. */
    @Embeddable
    record Key(
            @Column(name = "material_id") UUID materialId,
            @Column(name = "number") int number) {}

    MaterialVersionView view() {
        return new MaterialVersionView(key.number(), status, url, file, createdAt, createdBy);
    }
}
