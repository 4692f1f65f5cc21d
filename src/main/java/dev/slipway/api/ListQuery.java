package dev.slipway.api;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;

/** Which records every list and every export can be asked for, beside the filters of its resource. */
public class ListQuery {

    /** The names that are not filters of a resource. */
    public static final Set<String> NAMES = Set.of(
            "sort", "q", "deleted", "updatedSince", "fields", "include", "tag", "id", "externalSource", "externalId");

    @QueryParam("q")
    @Parameter(
            description =
                    "Full text (全文检索): every word must occur, each of two characters or more; case and width are ignored. Chinese needs no spaces.")
    @Schema(minLength = 2, maxLength = 200)
    public String q;

    @QueryParam("deleted")
    @DefaultValue("false")
    @Parameter(description = "Whether to list the trash (回收站) instead.")
    public Boolean deleted;

    @QueryParam("updatedSince")
    @Parameter(description = "Only records changed at or after this instant.")
    public Instant updatedSince;

    @QueryParam("sort")
    @Parameter(description = "Up to three keys, `-` for descending. Without it, in order of creation.")
    public List<String> sort;

    @QueryParam("fields")
    @Parameter(description = "Only these fields; `id` and `version` always come.")
    public List<String> fields;

    @QueryParam("include")
    @Parameter(description = "Records to include that these refer to.")
    public List<String> include;

    @QueryParam("id")
    @Parameter(description = "Only these records.")
    public List<UUID> id;

    @QueryParam("tag")
    @Parameter(description = "Only records with one of these tags.")
    public List<String> tag;

    @QueryParam("externalSource")
    @Parameter(description = "Only records from these systems.")
    public List<String> externalSource;

    @QueryParam("externalId")
    @Parameter(description = "Only records with these ids there.")
    public List<String> externalId;
}
