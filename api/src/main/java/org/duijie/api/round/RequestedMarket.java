package org.duijie.api.round;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Refusals;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.policy.PolicyBody;
import org.duijie.api.policy.PolicyTable;
import org.duijie.api.round.RoundFileTable.RoundFile;
import org.duijie.core.market.Market;
import org.duijie.core.market.MarketPolicy;
import org.duijie.core.quantity.InvalidValueException;

/**
 * The market of a requested round, and its file.
 *
 * @param complaints why the lines to keep cannot be kept; the file is empty then
 */
record RequestedMarket(Market market, RoundFile file, List<Complaint> complaints) {
    private static final RoundFile NO_FILE = new RoundFile("", "");

    /** Reads the open market as {@code asked} wants it, from one snapshot of the database. */
    static RequestedMarket of(AppContext context, Principal principal, RoundBody asked, ObjectNode entered) {
        Market market = context.database()
                .snapshot(view -> RoundPairs.barred(
                        view,
                        principal.bureau(),
                        asked,
                        OpenMarket.of(
                                view,
                                principal.bureau(),
                                context.today(),
                                policy(view, principal, entered),
                                new RoundScope(view, principal.bureau(), asked))));
        List<Complaint> complaints = LockedLines.complaints(market, asked.locked());
        return complaints.isEmpty() ? locked(market, asked) : new RequestedMarket(market, NO_FILE, complaints);
    }

    /** Returns the day, size and hash of the market, as the round tells them. */
    ObjectNode told() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("asOf", market.asOf().toString());
        json.put("listings", market.listings().size());
        json.put("intents", market.intents().size());
        json.put("barred", market.barred().pairs().size());
        json.put("locked", market.locked().size());
        json.put("hash", file.hash());
        return json;
    }

    /** Returns the market with the lines to keep, as its file states them. */
    private static RequestedMarket locked(Market market, RoundBody asked) {
        try {
            Market locked = market.withLocked(asked.locked());
            String text = OpenMarket.text(locked);
            return new RequestedMarket(locked, new RoundFile(Hash.of(text), text), List.of());
        } catch (InvalidValueException refusal) {
            return new RequestedMarket(market, NO_FILE, Refusals.of(refusal, "locked"));
        }
    }

    /** Returns the bureau's policy with the changes that the round asks for. */
    private static MarketPolicy policy(Transaction view, Principal principal, ObjectNode entered) {
        ObjectNode usual =
                Body.tree(new PolicyTable(view).get(principal.bureau()).entered());
        ObjectNode own = entered.has("policy") ? entered.withObject("policy") : JsonNodeFactory.instance.objectNode();
        return PolicyBody.kept(Body.merged(usual, own).toString());
    }
}
