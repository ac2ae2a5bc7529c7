package org.duijie.api.bulletin;

import java.util.Map;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/campaigns/{id}/public-links}, and {@code /v1/bulletins/{code}}: what such a link shows to anybody. */
final class PublicLinkResource implements Resource {
    private static final String PATH = "/v1/campaigns/{id}/public-links";
    /** A closed link must show nothing at once, so browsers revalidate each time. */
    private static final String ASK_AGAIN = "private, no-cache";

    private final PublicLinks links;

    PublicLinkResource(PublicLinks links) {
        this.links = links;
    }

    @Override
    public void register(Routes routes) {
        Right write = Right.of(Scope.WRITE, Role.LIAISON);
        routes.get(
                PATH,
                Right.of(Scope.READ, Role.LIAISON),
                call -> Answer.list(PublicLinkJson.write(links.list(call.principal(), call.id()))));
        routes.post(PATH, write, this::open);
        routes.post(
                PATH + "/close",
                write,
                call -> Answer.list(PublicLinkJson.write(links.close(call.principal(), call.id()))));
        routes.shared("/v1/bulletins/{code}", this::shown);
    }

    private Answer open(Call call) {
        return new Answer(
                201,
                Map.of(),
                Answer.JSON,
                links.open(call.principal(), call.id(), call.body()).text());
    }

    private Answer shown(Call call) {
        String json = links.shown(call.segment("code"));
        Map<String, String> headers = Map.of("ETag", "\"" + Hash.of(json) + "\"", "Cache-Control", ASK_AGAIN);
        return new Answer(200, headers, Answer.JSON, json);
    }
}
