package dev.slipway.resource;

import com.fasterxml.jackson.databind.JsonNode;
import dev.slipway.api.AllAtOnce;
import dev.slipway.api.Binder;
import dev.slipway.api.CommaList;
import dev.slipway.api.MergePatch;
import dev.slipway.api.Page;
import dev.slipway.api.Preconditions;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Thing;
import dev.slipway.history.Event;
import dev.slipway.history.History;
import dev.slipway.history.HistoryEntry;
import dev.slipway.history.Sight;
import dev.slipway.problem.InputError;
import dev.slipway.problem.ProblemException;
import dev.slipway.security.Area;
import dev.slipway.security.CurrentCaller;
import dev.slipway.security.Decides;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The uniform interface of every record: list, read, create, replace, patch, delete, restore, upsert and history.
 *
 * @param <D> what a client may say
 * @param <V> what a client reads
 */
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public abstract class RecordResource<T extends Thing<D, V>, D extends Record & Details, V extends Record & View>
        extends ListResource<T, D, V> {

    @Inject
    protected History history;

    @Inject
    protected Binder binder;

    @Inject
    protected Preconditions preconditions;

    @Inject
    CurrentCaller caller;

    @Inject
    Labelling labelling;

    @Inject
    HistoryPages historyPages;

    @Inject
    Batches batches;

    @GET
    @Path("{id}")
    public RestResponse<V> get(
            @PathParam("id") UUID id,
            @QueryParam("asOf") Instant asOf,
            @QueryParam("include") List<String> include,
            @QueryParam("fields") List<String> fields) {
        AllAtOnce input = new AllAtOnce();
        Set<String> names =
                input.of(() -> selection.names(fields, include, records().shape()));
        if (asOf == null) {
            V view = input.of(() -> records().read(id, include));
            input.end();
            RestResponse<V> answer = selection.answer(view, names);
            // an included record may change without this one
            if (CommaList.of(include).isEmpty() && !view.changesWithoutVersion()) {
                answer.getHeaders()
                        .putSingle(
                                HttpHeaders.ETAG, Preconditions.etag(view.meta().version()));
            }
            return answer;
        }
        input.end();
        if (!CommaList.of(include).isEmpty()) {
            throw ProblemException.parameter(InputError.of("include", "NOT_WITH", "asOf"));
        }
        JsonNode then = history.asOf(records().resource(), id, sight(id), asOf).orElseThrow(ProblemException::notFound);
        return selection.answer(then, names);
    }

    @POST
    @Transactional
    public RestResponse<V> create(D details, @Context UriInfo uri) {
        return created(records().add(records().make(details)), uri);
    }

    @PUT
    @Path("{id}")
    @Transactional
    public V replace(@PathParam("id") UUID id, D details) {
        return replaced(records().edit(id), details);
    }

    @PATCH
    @Path("{id}")
    @Consumes(MergePatch.MEDIA_TYPE)
    @Transactional
    public V patch(@PathParam("id") UUID id, MergePatch<D> patch) {
        T thing = records().edit(id);
        return replaced(thing, binder.patched(thing.details(), patch, records().details()));
    }

    @DELETE
    @Path("{id}")
    @Transactional
    public void delete(@PathParam("id") UUID id) {
        records().trash(records().edit(id));
    }

    @POST
    @Path("{id}/restore")
    @Consumes(MediaType.WILDCARD)
    @Transactional
    public RestResponse<V> restore(@PathParam("id") UUID id) {
        return RestResponse.ok(records().restore(records().trashed(id)));
    }

    @PUT
    @Path("by-external-id/{source}/{externalId}")
    @Transactional
    public RestResponse<V> upsert(
            @PathParam("source") String source,
            @PathParam("externalId") String externalId,
            D details,
            @Context UriInfo uri) {
        D labelled = labelling.labelled(details, source, externalId, records().details());
        Optional<T> known = records().editByExternalId(source, externalId);
        if (known.isPresent()) return RestResponse.ok(replaced(known.get(), labelled));
        preconditions.honourAbsence();
        return created(records().add(records().make(labelled)), uri);
    }

    @POST
    @Path("batch")
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    @Decides
    @Batched
    public RestResponse<BatchAnswer> batch(BatchRequest request) {
        return batches.run(this, request);
    }

    @GET
    @Path("{id}/history")
    public Page<HistoryEntry> history(
            @PathParam("id") UUID id,
            @QueryParam("limit") @DefaultValue("50") Integer limit,
            @QueryParam("cursor") String cursor) {
        return historyPages.page(records().resource(), id, sight(id), limit, cursor);
    }

    /** How much the caller may know of a record's past; a 404 problem where another record hides it, which no past tells. */
    private Sight sight(UUID id) {
        Sight sight = caller.get().sight();
        if (!sight.all() && records().fields().hidden()) records().known(id);
        return sight;
    }

    Area area() {
        return getClass().getAnnotation(Area.class);
    }

    /** Lets the caller do an operation of a batch, or not: who comes to decide may do nothing else. */
    void allow(BatchOperation.Kind operation) {
        if (operation == BatchOperation.Kind.TRANSITION) return;
        caller.missing(area(), false).stream().findFirst().ifPresent(CurrentCaller::forbid);
        boolean makes = operation == BatchOperation.Kind.CREATE || operation == BatchOperation.Kind.UPSERT;
        if (makes && Confidential.class.isAssignableFrom(records().shape())) throw refused("SECRET_ONCE");
    }

    /** Moves a record to another state. */
    V moved(UUID id, TransitionRequest request) {
        throw refused("NO_STATES");
    }

    private static ProblemException refused(String code) {
        return ProblemException.invalid(List.of(InputError.at("/op", code)));
    }

    V replaced(T thing, D said) {
        D details = thing.completed(said);
        if (details.equals(thing.details())) return thing.view();
        thing.details(details);
        return records().save(thing, Event.UPDATED, null);
    }

    private RestResponse<V> created(V view, UriInfo uri) {
        URI location = uri.getBaseUri()
                .resolve("/api/v1/" + records().resource() + "/" + view.meta().id());
        return RestResponse.ResponseBuilder.<V>created(location).entity(view).build();
    }
}
