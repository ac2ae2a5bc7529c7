package org.duijie.api.paper;

import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;

/**
 * {@code /v1/deals/{id}/deal-sheet} and the other documents of a deal, each available as JSON and as a page to print.
 */
final class PaperResource implements Resource {
    private static final Right READ = Right.every(Scope.READ);

    private final Papers papers;

    /** Makes a document. */
    private interface Maker {
        Paper make(Principal principal, String deal);
    }

    PaperResource(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void register(Routes routes) {
        paper(routes, "deal-sheet", papers::dealSheet);
        paper(routes, "weigh-ticket", papers::weighTicket);
        paper(routes, "settlement-sheet", papers::settlementSheet);
    }

    private static void paper(Routes routes, String name, Maker maker) {
        String path = "/v1/deals/{id}/" + name;
        routes.get(path, READ, call -> Answer.of(PaperJson.of(maker.make(call.principal(), call.id()))));
        routes.get(path + ".html", READ, call -> page(call, maker), "lang");
    }

    private static Answer page(Call call, Maker maker) {
        String html = PaperPage.of(maker.make(call.principal(), call.id()), call.wantedLanguage());
        return new Answer(200, PaperStyle.ALONE, "text/html; charset=utf-8", html);
    }
}
