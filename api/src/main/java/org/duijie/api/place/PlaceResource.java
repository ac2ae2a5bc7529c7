package org.duijie.api.place;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.feature.Cursor;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.sample.CountySeat;

/**
 * {@code /v1/places}: counties with the coordinates of their seats, so that people can enter a place without a map.
 * They are the same for every bureau.
 */
public final class PlaceResource implements Resource {
    @Override
    public void register(Routes routes) {
        routes.get("/v1/places", Right.every(Scope.READ), PlaceResource::list, "text", "cursor", "limit");
    }

    /** Returns the counties whose code begins with the text or whose name contains it. */
    private static Answer list(Call call) {
        String text = call.query("text").orElse("");
        Cursor cursor = call.codeCursor();
        List<ObjectNode> found = CountySeat.all().stream()
                .filter(each -> each.code().startsWith(text) || each.name().contains(text))
                .filter(each -> each.code().compareTo(cursor.after()) > 0)
                .limit(cursor.limit() + 1L)
                .map(PlaceResource::json)
                .toList();
        return Answer.numbered(call, found, "code");
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
