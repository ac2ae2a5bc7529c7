package org.duijie.api.exchange;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.policy.Policies;
import org.duijie.core.market.Market;

/** A bureau's open market as a market file. */
public final class Exports {
    private final AppContext context;

    /**
     * A file.
     *
     * @param tag the hash of its bytes
     */
    public record Exported(String text, String tag) {}

    public Exports(AppContext context) {
        this.context = context;
    }

    /** Returns its routes. */
    public Resource resource() {
        return new ExportResource(this);
    }

    /**
     * Returns what is free of the open listings and left of the open intents, by id, as they stand on {@code asOf}, or
     * on this day in China: the same bytes for the same state and day. What cannot stand in a market (a head would
     * weigh nothing on that day, or sums would not be exact) is left out. For liaisons: it holds all bids.
     */
    public Exported market(Principal principal, Optional<LocalDate> asOf) {
        Market market = context.database()
                .snapshot(view -> OpenMarket.of(
                        view,
                        principal.bureau(),
                        asOf.orElse(context.today()),
                        Policies.of(view, principal),
                        OpenMarket.Scope.ALL));
        String text = OpenMarket.text(market);
        return new Exported(text, Hash.of(text));
    }
}
