package org.duijie.api.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
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
import org.duijie.api.json.Body;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.paper.PaperHead.Contact;
import org.duijie.api.paper.PaperHead.PaperParty;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Settled;

/**
 * The documents of a deal, to print and sign. Each is made from the current record on request, with the number of the
 * entry that it is about.
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
     * Returns the weigh ticket (过磅单) of the valid weigh-in.
     *
     * @throws Refused {@code STATE} when there is none
     */
    WeighTicket weighTicket(Principal principal, String id) {
        return paper(
                principal,
                id,
                head -> Delivered.of(head.deal())
                        .map(delivered -> WeighTicket.of(head, delivered.deal()))
                        .orElseThrow(() -> tooEarly(Fault.NOT_WEIGHED_YET, head.deal())));
    }

    /**
     * Returns the settlement sheet (结算单) of the valid settlement.
     *
     * @throws Refused {@code STATE} when there is none
     */
    SettlementSheet settlementSheet(Principal principal, String id) {
        return paper(principal, id, head -> {
            if (head.deal() instanceof Settled settled) {
                return SettlementSheet.of(head, settled);
            }
            throw tooEarly(Fault.NOT_SETTLED_YET, head.deal());
        });
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
                party(row.cooperative(), seen.withContacts()),
                party(row.buyer(), seen.withContacts()),
                standing.deal(),
                seen.lot(),
                DealView.of(seen));
    }

    private static PaperParty party(DealRow.DealParty party, boolean showsContacts) {
        List<Contact> contacts = new ArrayList<>();
        if (showsContacts) {
            Body.tree(party.entered())
                    .path("contacts")
                    .forEach(each -> contacts.add(new Contact(
                            each.get("name").textValue(), each.get("phone").textValue())));
        }
        return new PaperParty(party.name(), contacts);
    }
}
