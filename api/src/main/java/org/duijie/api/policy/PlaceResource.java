package org.duijie.api.policy;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.feature.Slice.Cursor;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.product.NamedPlace;
import org.duijie.core.sample.CountySeat;

/**
 * {@code /v1/places}: counties with the coordinates of their seats, so that people can enter a place without a map. The
 * counties are the same for every bureau. The first page also has the places that the bureau has added, in a list of
 * their own.
 */
final class PlaceResource implements Resource {
    private static final int MOST_OWN = 100;

    private final Function<Principal, List<NamedPlace>> own;

    /**
     * Makes the resource.
     *
     * @param own returns the places that a principal's bureau has added
     */
    PlaceResource(Function<Principal, List<NamedPlace>> own) {
        this.own = own;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/places", Right.every(Scope.READ), this::list, "text", "cursor", "limit");
    }

    /** Returns the counties whose code begins with the text or whose name contains it. */
    private Answer list(Call call) {
        String text = call.query("text").orElse("");
        Cursor cursor = call.codeCursor();
        List<ObjectNode> found = CountySeat.all().stream()
                .filter(each -> each.code().startsWith(text) || each.name().contains(text))
                .filter(each -> each.code().compareTo(cursor.after()) > 0)
                .limit(cursor.limit() + 1L)
                .map(PlaceResource::json)
                .toList();
        return Answer.numbered(call, found, "code", own(call, text, cursor));
    }

    /** Returns the places that the bureau has added whose names contain the text; none for later pages. */
    private Map<String, List<ObjectNode>> own(Call call, String text, Cursor cursor) {
        List<ObjectNode> named = own.apply(call.principal()).stream()
                .filter(each -> cursor.after().isEmpty() && each.name().contains(text))
                .limit(MOST_OWN)
                .map(PlaceResource::json)
                .toList();
        return named.isEmpty() ? Map.of() : Map.of("own", named);
    }

    private static ObjectNode json(NamedPlace place) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("name", place.name());
        json.putObject("at").put("lat", place.latitude()).put("lon", place.longitude());
        return json;
    }

    private static ObjectNode json(CountySeat county) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("code", county.code());
        json.put("name", county.name());
        json.putObject("at")
                .put("lat", county.seat().latitude())
                .put("lon", county.seat().longitude());
        return json;
    }
}
