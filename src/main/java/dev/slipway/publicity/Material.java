package dev.slipway.publicity;

import dev.slipway.files.FileDescription;
import dev.slipway.lifecycle.Move;
import dev.slipway.lifecycle.Stateful;
import dev.slipway.marks.Filterable;
import dev.slipway.parts.Part;
import dev.slipway.problem.Refusal;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.Optional;

/** A file or link that is published, once it is approved. The database keeps each version of its content. */
@Entity
class Material extends Part<MaterialDetails, MaterialView> implements Stateful<MaterialStatus> {

    @Embedded
    MaterialDetails details;

    @Filterable
    @Enumerated(EnumType.STRING)
    MaterialStatus status = MaterialStatus.DRAFT;

    /** The version of the content; 0 before there is any. */
    int number;

    /** The content of a FILE; null before there is any. */
    @Embedded
    FileDescription file;

    @Override
    public MaterialDetails details() {
        return details;
    }

    @Override
    public void details(MaterialDetails said) {
        boolean another = said.url() != null && (details == null || !said.url().equals(details.url()));
        details = said;
        if (another) begin();
    }

    /** Makes a file the content. */
    void file(FileDescription uploaded) {
        file = uploaded;
        begin();
    }

    /** Begins with the latest content of another material; a link has it by its details. */
    void carry(Material original) {
        if (original.file != null) file(original.file);
    }

    /** What was approved was other content. */
    private void begin() {
        number++;
        status = MaterialStatus.DRAFT;
    }

    @Override
    public MaterialView view() {
        return new MaterialView(meta(), details, productId, status, number, file, null, null);
    }

    @Override
    public MaterialStatus state() {
        return status;
    }

    @Override
    public void state(MaterialStatus to) {
        status = to;
    }

    @Override
    public Move move(MaterialStatus to) {
        boolean nothing = to == MaterialStatus.IN_REVIEW && number == 0;
        return status.to(to).and(nothing ? Optional.of(Refusal.of("CONTENT_MISSING")) : Optional.empty());
    }
}
