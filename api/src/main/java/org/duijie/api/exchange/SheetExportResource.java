package org.duijie.api.exchange;

import org.duijie.api.feature.Role;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/** {@code /v1/exports/*.xlsx}: listings, intents and deals as sheets. */
final class SheetExportResource implements Resource {
    private static final String PATH = "/v1/exports/";
    private static final Right READ = Right.of(Scope.READ, Role.LIAISON);

    private final SheetExports exports;

    SheetExportResource(SheetExports exports) {
        this.exports = exports;
    }

    @Override
    public void register(Routes routes) {
        routes.get(
                PATH + "listings.xlsx",
                READ,
                call -> Answer.sheet("listings.xlsx", exports.listings(call.principal(), call.wantedLanguage())),
                "lang");
        routes.get(
                PATH + "intents.xlsx",
                READ,
                call -> Answer.sheet("intents.xlsx", exports.intents(call.principal(), call.wantedLanguage())),
                "lang");
        routes.get(
                PATH + "deals.xlsx",
                READ,
                call -> Answer.sheet("deals.xlsx", exports.deals(call.principal(), call.wantedLanguage())),
                "lang");
    }
}
