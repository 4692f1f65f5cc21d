package dev.slipway.resource;

import dev.slipway.api.AllAtOnce;
import dev.slipway.api.ListQuery;
import dev.slipway.api.Page;
import dev.slipway.api.Paging;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import dev.slipway.export.ListForm;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jboss.resteasy.reactive.RestResponse;

/**
 * The uniform interface of records that are only listed.
 *
 * @param <D> what a client may say
 * @param <V> what a client reads
 */
@Produces(MediaType.APPLICATION_JSON)
public abstract class ListResource<T extends Thing<D, V>, D extends Record & Details, V extends Record & View> {

    @Inject
    FieldSelection selection;

    protected abstract Repository<T, D, V> records();

    @Inject
    Exports exports;

    @GET
    @Path("export")
    @Produces(MediaType.WILDCARD)
    public Response export(
            @BeanParam ListQuery query,
            @QueryParam("as") ListForm as,
            @Context UriInfo uri,
            @Context HttpHeaders headers,
            @Context RoutingContext exchange) {
        Map<String, List<String>> filters = filters(uri, Set.of("as"));
        return exports.of(records(), query, filters, as, headers, exchange);
    }

    @GET
    public RestResponse<Page<V>> list(@BeanParam ListQuery query, @BeanParam Paging paging, @Context UriInfo uri) {
        AllAtOnce input = new AllAtOnce();
        Set<String> names = input.of(
                () -> selection.names(query.fields, query.include, records().shape()));
        Page<V> page = input.of(() -> records().list(query, filters(uri, Paging.NAMES), paging));
        input.end();
        RestResponse<Page<V>> answer = selection.answer(page, names);
        if (page.nextCursor() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer;
    }

    /** What is asked for besides what every resource can be asked for. */
    private static Map<String, List<String>> filters(UriInfo uri, Set<String> others) {
        Map<String, List<String>> filters = new TreeMap<>(uri.getQueryParameters());
        filters.keySet().removeAll(others);
        return filters;
    }
}
