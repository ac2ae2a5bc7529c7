package org.duijie.api.quote;

import org.duijie.api.feature.Scope;
import org.duijie.api.http.Answer;
import org.duijie.api.http.Call;
import org.duijie.api.http.Resource;
import org.duijie.api.http.Right;
import org.duijie.api.http.Routes;
import org.duijie.api.quote.Quotes.Quoted;

/** {@code /v1/quotes}: answers a request for a quote. Stores nothing. */
final class QuoteResource implements Resource {
    private final Quotes quotes;

    QuoteResource(Quotes quotes) {
        this.quotes = quotes;
    }

    @Override
    public void register(Routes routes) {
        routes.reading("/v1/quotes", Right.every(Scope.READ), this::quote);
    }

    private Answer quote(Call call) {
        Quoted quoted = quotes.quote(call.principal(), call.body());
        return Answer.of(new QuoteJson(call.language()).of(quoted), quoted.warnings());
    }
}
