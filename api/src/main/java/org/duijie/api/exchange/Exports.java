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

/** Exports the open market of a bureau as a market file. */
final class Exports {
    private final AppContext context;

    /**
     * An exported file.
     *
     * @param tag the hash of its bytes
     */
    public record Exported(String text, String tag) {}

    Exports(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new ExportResource(this);
    }

    /**
     * Returns the free stock of the open listings and the remaining demand of the open intents, ordered by id, as of
     * {@code asOf} or, by default, today in China. The same data and day give the same bytes. Omits entries that no
     * market can contain, because a head would weigh nothing on that day or sums would not be exact. Only liaisons may
     * call it, because the file contains all bids.
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
