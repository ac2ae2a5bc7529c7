package org.duijie.api.paper;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.api.db.BureauTable;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSteps;
import org.duijie.api.dealbook.DealView;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.market.Place;

/**
 * The documents of a deal, to print and sign. Each is made from the current record when it is requested, and has the
 * number of the entry that it is about.
 */
public final class Papers {
    private final AppContext context;

    public Papers(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PaperResource(this);
    }

    /** Returns the deal sheet (成交确认单): what was proposed, agreed and confirmed. */
    DealSheet dealSheet(Principal principal, String id) {
        return paper(principal, id, DealSheet::of);
    }

    /**
     * Returns the weigh ticket (过磅单) of the valid weigh-in of a load.
     *
     * @param named the number of the load, or the number of its valid ticket; empty for the load that was weighed last
     * @throws Refused {@code STATE} when the load is not weighed, {@code LOAD_UNKNOWN} when there is no such load
     */
    WeighTicket weighTicket(Principal principal, String id, Optional<PaperNumbers.LoadName> named) {
        return paper(principal, id, head -> {
            OptionalInt load = named.isPresent() ? load(head, named.get()) : OptionalInt.empty();
            if (head.deal() instanceof Loaded loaded) {
                refuseUnknown(head, loaded, load);
            }
            List<Delivered> weighed = Delivered.of(head.deal()).stream()
                    .filter(each -> load.isEmpty() || each.load().number() == load.getAsInt())
                    .toList();
            if (weighed.isEmpty()) {
                throw tooEarly(Fault.NOT_WEIGHED_YET, head.deal());
            }
            return new WeighTicket(head, weighed.get(weighed.size() - 1));
        });
    }

    /** Returns the number of a load; empty when it is named by a ticket and nothing is weighed. */
    private static OptionalInt load(PaperHead head, PaperNumbers.LoadName named) {
        Map<String, Integer> loads = new LinkedHashMap<>();
        for (Delivered each : Delivered.of(head.deal())) {
            loads.put(
                    PaperNumbers.ticket(head.number(), each.load()), each.load().number());
        }
        if (named.number().isPresent() || loads.isEmpty()) {
            return named.number();
        }
        String ticket = head.number() + "-" + DealRow.withoutDeal(head.number(), named.ticket());
        if (!loads.containsKey(ticket)) {
            throw head.lot()
                    .refused(Refusal.of(Refusal.Code.ENTRY_UNKNOWN, named.ticket(), String.join(", ", loads.keySet())));
        }
        return OptionalInt.of(loads.get(ticket));
    }

    private static void refuseUnknown(PaperHead head, Loaded deal, OptionalInt load) {
        int count = deal.loads().count();
        if (load.isPresent() && load.getAsInt() > count) {
            throw head.lot().refused(Refusal.of(Refusal.Code.LOAD_UNKNOWN, load.getAsInt(), count));
        }
    }

    /**
     * Returns the settlement sheet (结算单) of a valid settlement.
     *
     * @param named the id or the number of the settlement; empty for the last valid settlement
     * @throws Refused {@code STATE} when the deal has no valid settlement, {@code ENTRY_UNKNOWN} when {@code named} is
     *     not a valid one
     */
    SettlementSheet settlementSheet(Principal principal, String id, Optional<String> named) {
        return paper(principal, id, head -> {
            List<Settlement> valid = new Account(head.deal()).settlements().standing();
            if (valid.isEmpty() || !(head.deal() instanceof Loaded loaded)) {
                throw tooEarly(Fault.NOT_SETTLED_YET, head.deal());
            }
            String wanted = named.map(text -> loaded.settlements().idOf(DealRow.withoutDeal(head.number(), text)))
                    .orElse(valid.get(valid.size() - 1).id());
            return valid.stream()
                    .filter(each -> each.id().equals(wanted))
                    .findFirst()
                    .map(each -> SettlementSheet.of(head, loaded, each))
                    .orElseThrow(() -> head.lot().refused(unknown(wanted, loaded.settlements())));
        });
    }

    private static Refusal unknown(String wanted, SettlementBook all) {
        String ids = all.standing().stream().map(all::named).collect(Collectors.joining(", "));
        return Refusal.of(Refusal.Code.ENTRY_UNKNOWN, wanted, ids);
    }

    private static Refused tooEarly(Fault fault, Deal deal) {
        return Refused.because(
                RefusalCode.STATE, Refusals.at(fault, "", "", deal.state().code()));
    }

    private <P extends Paper> P paper(Principal principal, String id, Function<PaperHead, P> paper) {
        return context.database().read(view -> paper.apply(head(view, principal, DealSteps.seen(view, principal, id))));
    }

    private static PaperHead head(Transaction view, Principal principal, Standing standing) {
        DealRow row = standing.row();
        SeenDeal seen = SeenDeal.of(view, principal, standing);
        return new PaperHead(
                new BureauTable(view).name(principal.bureau()),
                row.number(),
                PaperParties.of(row.cooperative(), listed(view, row), seen.withContacts()),
                PaperParties.of(row.buyer(), wanted(view, row), seen.withContacts()),
                standing.deal(),
                seen.lot(),
                DealView.of(seen));
    }

    private static Place listed(Transaction view, DealRow row) {
        return MarketRows.listing(
                        new ListingTable(view).find(row.bureau(), row.listing()).orElseThrow())
                .listing()
                .at();
    }

    private static Place wanted(Transaction view, DealRow row) {
        return MarketRows.intent(
                        new IntentTable(view).find(row.bureau(), row.intent()).orElseThrow())
                .intent()
                .at();
    }
}
