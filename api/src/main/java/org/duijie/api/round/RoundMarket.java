package org.duijie.api.round;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.duijie.api.db.Database;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.file.MarketFile;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.policy.Policies;
import org.duijie.api.round.RoundFileTable.Name;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.InvalidValueException;

/**
 * The market of a requested round, and its file.
 *
 * @param complaints why the locked lines are not feasible; if there are any, the file is empty
 */
record RoundMarket(Market market, RoundFile file, List<Complaint> complaints) {
    private static final RoundFile NO_FILE = new RoundFile("", "");

    /** Reads the market that {@code asked} selects, from one snapshot of the database. */
    static RoundMarket of(AppContext context, Principal principal, RoundBody asked, byte[] body) {
        Market market = context.database()
                .snapshot(view -> RoundPairs.barred(
                        view,
                        principal.bureau(),
                        asked,
                        OpenMarket.of(
                                view,
                                principal.bureau(),
                                context.today(),
                                policy(view, principal, body),
                                new RoundScope(view, principal.bureau(), asked))));
        List<Complaint> complaints = LockedLines.complaints(market, asked.locked());
        return complaints.isEmpty() ? locked(market, asked) : new RoundMarket(market, NO_FILE, complaints);
    }

    /** Returns the market with the locked lines, as in its file. */
    private static RoundMarket locked(Market market, RoundBody asked) {
        try {
            Market locked = market.withLocked(asked.locked());
            String text = OpenMarket.text(locked);
            return new RoundMarket(locked, new RoundFile(Hash.of(text), text), List.of());
        } catch (InvalidValueException refusal) {
            return new RoundMarket(market, NO_FILE, Refusals.of(refusal, "locked"));
        }
    }

    /** Returns the bureau's policy with the changes that the request gives. */
    private static MarketPolicy policy(Transaction view, Principal principal, byte[] body) {
        return RoundBody.policy(body)
                .map(own -> Policies.of(view, principal, own))
                .orElseGet(() -> Policies.of(view, principal));
    }

    /**
     * Reads the stored market. The file of an earlier version of the service has no locked lines, so they are taken
     * from the round.
     */
    static Market read(Database database, RoundRow row) {
        RoundFile file = database.read(view -> new RoundFileTable(view).find(row.bureau(), row.id(), Name.MARKET))
                .orElseThrow();
        byte[] bytes = file.content().getBytes(StandardCharsets.UTF_8);
        Market market = MarketFile.readKept(new ByteArrayInputStream(bytes), row.id())
                .result()
                .orElseThrow(() -> new IllegalStateException("a market that was kept is none: " + row.id()));
        return market.locked().isEmpty()
                ? market.withLocked(RoundBody.kept(row.asked()).locked())
                : market;
    }
}
