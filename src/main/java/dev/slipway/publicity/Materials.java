package dev.slipway.publicity;

import dev.slipway.files.FileDescription;
import dev.slipway.parts.Parts;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** All materials, with the versions of their content. */
@ApplicationScoped
class Materials extends Parts<Material, MaterialDetails, MaterialView> {

    private static final String VERSIONS = "select v from MaterialVersion v where v.key.materialId = :id";

    Materials() {
        super("materials", Material.class, MaterialDetails.class, MaterialView.class, "LaunchPlan", "launchPlanId");
    }

    @Override
    protected Material blank() {
        return new Material();
    }

    @Override
    protected void carry(Material original, Material copy) {
        copy.carry(original);
    }

    /** The live materials of a publicity item. */
    List<Material> of(UUID item) {
        return list("details.publicityItemId = ?1 and deletedAt is null order by id", item);
    }

    /** All versions of a material that the caller may know of, the latest first. */
    MaterialVersions versions(UUID id) {
        known(id);
        return new MaterialVersions(getEntityManager()
                .createQuery(VERSIONS + " order by v.key.number desc", MaterialVersion.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(MaterialVersion::view)
                .toList());
    }

    /** The file of a version; a 404 problem where there is none. */
    FileDescription file(UUID id, int number) {
        known(id);
        MaterialVersion version = getEntityManager()
                .createQuery(VERSIONS + " and v.key.number = :number", MaterialVersion.class)
                .setParameter("id", id)
                .setParameter("number", number)
                .getResultList()
                .stream()
                .findFirst()
                .orElseThrow(ProblemException::notFound);
        return Optional.ofNullable(version.file)
                .orElseThrow(() -> new ProblemException(ProblemType.NOT_FOUND, "detail.link-has-no-file"));
    }
}
