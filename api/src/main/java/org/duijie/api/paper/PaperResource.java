package org.duijie.api.paper;

import java.util.stream.Stream;
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

    /** Makes the document that a request asks for. */
    private interface Maker {
        Paper make(Call call);
    }

    PaperResource(Papers papers) {
        this.papers = papers;
    }

    @Override
    public void register(Routes routes) {
        paper(routes, "deal-sheet", call -> papers.dealSheet(call.principal(), call.deal()));
        paper(routes, "weigh-ticket", this::weighTicket, "load");
        paper(routes, "settlement-sheet", this::settlementSheet, "settlement");
    }

    private Paper weighTicket(Call call) {
        return papers.weighTicket(call.principal(), call.deal(), call.query("load", PaperNumbers::load));
    }

    private Paper settlementSheet(Call call) {
        return papers.settlementSheet(call.principal(), call.deal(), call.query("settlement"));
    }

    private static void paper(Routes routes, String name, Maker maker, String... parameters) {
        String path = "/v1/deals/{id}/" + name;
        String[] ofPage =
                Stream.concat(Stream.of("lang"), Stream.of(parameters)).toArray(String[]::new);
        routes.get(path, READ, call -> Answer.of(PaperJson.of(maker.make(call), call.language())), parameters);
        routes.get(path + ".html", READ, call -> page(call, maker), ofPage);
    }

    private static Answer page(Call call, Maker maker) {
        String html = PaperPage.of(maker.make(call), call.wantedLanguage());
        return new Answer(200, PaperStyle.ALONE, "text/html; charset=utf-8", html);
    }
}
