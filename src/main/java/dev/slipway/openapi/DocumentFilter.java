package dev.slipway.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import java.util.List;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.tags.Tag;
import org.jboss.jandex.IndexView;

/** Completes the generated document at build time: schemas, operations, examples, problems and the security scheme. */
@OpenApiFilter(stages = OpenApiFilter.RunStage.BUILD)
public class DocumentFilter implements OASFilter {

    private final List<ResourceModel> resources;

    public DocumentFilter(IndexView index) {
        this.resources = ResourceModel.all(index);
    }

    @Override
    public void filterOpenAPI(OpenAPI document) {
        Overview.write(document);
        Schemas schemas = new Schemas(document.getComponents());
        schemas.mend();
        resources.forEach(schemas::describe);
        schemas.finish();
        Problems.declare(document.getComponents());
        Examples examples = Examples.ofSampleCompany();
        Operations operations = new Operations(document, schemas, examples);
        resources.forEach(operations::describe);
        operations.describeOthers(resources);
        Callbacks.describe(document);
        inOrder(document);
    }

    /** One order for ever, so that the committed document changes only with the code. */
    private static void inOrder(OpenAPI document) {
        var paths = OASFactory.createPaths();
        new TreeMap<>(document.getPaths().getPathItems()).forEach(paths::addPathItem);
        document.setPaths(paths);
        document.getComponents()
                .setSchemas(new java.util.LinkedHashMap<>(
                        new TreeMap<>(document.getComponents().getSchemas())));
        document.setTags(document.getTags().stream()
                .sorted(java.util.Comparator.comparing(Tag::getName))
                .toList());
    }
}
