package org.duijie.api.paper;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.duijie.core.deal.Acceptance;
import org.duijie.core.deal.Agreed;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Confirmation;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Proposed;
import org.duijie.core.deal.terms.DealState;

/**
 * The deal sheet (成交确认单): what was proposed, agreed and confirmed.
 *
 * @param acceptances the sides that have accepted; empty once the deal has ended without a delivery
 * @param holdUntil the end of the hold, while the deal is proposed
 * @param confirmation the liaison's confirmation, if any
 * @param ending who ended the deal, and why; empty unless the deal ended without a delivery
 */
record DealSheet(
        PaperHead head,
        List<Acceptance> acceptances,
        Optional<Instant> holdUntil,
        Optional<Confirmation> confirmation,
        Optional<Ending.Word> ending)
        implements Paper {
    DealSheet {
        acceptances = List.copyOf(acceptances);
    }

    static DealSheet of(PaperHead head) {
        Deal deal = head.deal();
        if (deal instanceof Proposed proposed) {
            return new DealSheet(
                    head,
                    proposed.accepted().stream().toList(),
                    Optional.of(proposed.holdUntil()),
                    Optional.empty(),
                    Optional.empty());
        }
        if (deal instanceof Closed closed) {
            Ending.Word word = closed.ending().word();
            return new DealSheet(head, List.of(), Optional.empty(), Optional.empty(), Optional.of(word));
        }
        if (deal instanceof Agreed agreed) {
            return accepted(head, agreed, Optional.empty());
        }
        Confirmed confirmed = deal instanceof Loaded loaded ? loaded.confirmed() : (Confirmed) deal;
        return accepted(head, confirmed.agreed(), Optional.of(confirmed.confirmation()));
    }

    private static DealSheet accepted(PaperHead head, Agreed agreed, Optional<Confirmation> confirmation) {
        List<Acceptance> both = List.of(agreed.cooperative(), agreed.buyer());
        return new DealSheet(head, both, Optional.empty(), confirmation, Optional.empty());
    }

    /** Returns the deal with its loads; empty before the first truck. */
    Optional<Loaded> loaded() {
        return head.deal() instanceof Loaded loaded ? Optional.of(loaded) : Optional.empty();
    }

    @Override
    public DealState state() {
        return head.deal().state();
    }

    @Override
    public String kind() {
        return "dealSheet";
    }

    @Override
    public String number() {
        return head.deal().subject().id();
    }

    @Override
    public String printedNumber() {
        return head.number();
    }
}
