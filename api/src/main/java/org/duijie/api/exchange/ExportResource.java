package org.duijie.api.exchange;

import java.util.Map;
import org.duijie.api.exchange.Exports.Exported;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.core.market.Window;

/** {@code /v1/exports/market}: the bureau's open market as a market file. */
final class ExportResource implements Resource {
    private final Exports exports;

    ExportResource(Exports exports) {
        this.exports = exports;
    }

    @Override
    public void register(Routes routes) {
        routes.get("/v1/exports/market", Right.of(Scope.READ, Role.LIAISON), this::market, "asOf");
    }

    private Answer market(Call call) {
        Exported exported = exports.market(call.principal(), call.query("asOf", Window::parseDay));
        String tag = "\"" + exported.tag() + "\"";
        return new Answer(200, Map.of("ETag", tag), Answer.JSON, exported.text());
    }
}
