package dev.slipway.resource;

import dev.slipway.api.AllAtOnce;
import dev.slipway.api.ListQuery;
import dev.slipway.api.Page;
import dev.slipway.api.View;
import dev.slipway.data.Details;
import dev.slipway.data.Repository;
import dev.slipway.data.Thing;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.util.Set;
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

    @GET
    public RestResponse<Page<V>> list(@BeanParam ListQuery query, @Context UriInfo uri) {
        AllAtOnce input = new AllAtOnce();
        Set<String> names = input.of(
                () -> selection.names(query.fields, query.include, records().shape()));
        Page<V> page = input.of(() -> records().list(query, uri.getQueryParameters()));
        input.end();
        RestResponse<Page<V>> answer = Untyped.ok(selection.select(page, names));
        if (page.nextCursor() != null) {
            URI next = uri.getRequestUriBuilder()
                    .replaceQueryParam("cursor", page.nextCursor())
                    .build();
            answer.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
        return answer;
    }
}
