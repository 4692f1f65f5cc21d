package dev.slipway.publicity;

import dev.slipway.data.Repository;
import dev.slipway.files.Downloads;
import dev.slipway.files.FileDescription;
import dev.slipway.files.StoredFiles;
import dev.slipway.files.Upload;
import dev.slipway.history.Event;
import dev.slipway.lifecycle.Move;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.problem.ProblemType;
import dev.slipway.problem.Refusal;
import dev.slipway.resource.StatefulResource;
import dev.slipway.security.Area;
import dev.slipway.security.Role;
import io.quarkus.vertx.http.Uncompressed;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jboss.resteasy.reactive.RestResponse;

/** Materials over HTTP. */
@Path("/api/v1/materials")
@Area("launch")
@Tag(
        name = "Materials",
        description =
                "宣传物料: the files and links that are published for a launch. An approver approves each version before use; a new version is a draft again, and the old ones stay readable. One that is not approved blocks the launch; a published item keeps its approved ones as they are.")
class MaterialResource extends StatefulResource<Material, MaterialDetails, MaterialView, MaterialStatus> {

    @Inject
    Materials materials;

    @Inject
    PublicityItems items;

    @Inject
    StoredFiles files;

    @Inject
    Downloads downloads;

    @POST
    @Path("{id}/versions")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    @Operation(
            operationId = "uploadMaterialVersion",
            summary = "Upload a new version of a material",
            description =
                    "Makes the file that is the body the new content of a material (上传物料版本) of kind FILE, which is a draft again; the same file changes nothing."
                            + " `Content-Type` says what it is, and must be what its bytes are. At most 20 MiB (20,971,520 bytes).")
    public RestResponse<MaterialView> upload(
            @PathParam("id") UUID id,
            @QueryParam("filename")
                    @Parameter(required = true, description = Upload.NAME)
                    @Schema(minLength = 1, maxLength = 254)
                    String filename,
            Upload upload) {
        Material material = materials.edit(id);
        if (material.details.kind() != MaterialKind.FILE) {
            throw new ProblemException(
                    ProblemType.RULE_VIOLATED,
                    ProblemType.RULE_VIOLATED.explanation(),
                    List.of(InputError.at("", "MATERIAL_IS_LINK")));
        }
        FileDescription file = upload.inspected(filename);
        if (file.equals(material.file)) return RestResponse.ok(material.view());
        files.keep(upload);
        material.file(file);
        return RestResponse.ok(materials.save(material, Event.UPDATED, null));
    }

    @GET
    @Path("{id}/versions")
    @Operation(
            operationId = "listMaterialVersions",
            summary = "The versions of a material",
            description = "All versions of the content of a material (物料版本), the latest first; at most 1,000.")
    public MaterialVersions versions(@PathParam("id") UUID id) {
        return materials.versions(id);
    }

    @GET
    @Path("{id}/versions/{number}/content")
    @Produces(MediaType.WILDCARD)
    @Uncompressed
    @Operation(
            operationId = "getMaterialVersionContent",
            summary = "The file of a version of a material",
            description =
                    "The file (下载物料) as it was uploaded, to be saved under its name; no browser shows or runs it. A LINK has none.")
    public Response content(
            @PathParam("id") UUID id,
            @PathParam("number") @Parameter(description = "The number of the version.") @Schema(minimum = "1")
                    Integer number) {
        return downloads.of(materials.file(id, number));
    }

    @Override
    protected Repository<Material, MaterialDetails, MaterialView> records() {
        return materials;
    }

    /** The approval of what is in use is not taken back. */
    @Override
    protected Move move(Material material, MaterialStatus to) {
        Move move = material.move(to);
        boolean used = material.status == MaterialStatus.APPROVED
                && move.allowed()
                && items.published(material.details.publicityItemId());
        return used ? move.and(Optional.of(Refusal.of("MATERIAL_PUBLICITY_ITEM_ID_PUBLISHED"))) : move;
    }

    @Override
    protected Map<MaterialStatus, Role> deciders() {
        return Map.of(MaterialStatus.APPROVED, Role.APPROVER, MaterialStatus.REJECTED, Role.APPROVER);
    }
}
