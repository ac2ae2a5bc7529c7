package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealLog.Why;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSteps;
import org.duijie.api.dealbook.DealSteps.Move;
import org.duijie.api.dealbook.SeenDeal;
import org.duijie.api.dealbook.Spoken;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.SoldWords;
import org.duijie.api.http.Resource;
import org.duijie.api.market.Sold;
import org.duijie.api.offering.Doubts;
import org.duijie.core.deal.Agreed;
import org.duijie.core.deal.Collected;
import org.duijie.core.deal.Confirmation;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.Dispute;
import org.duijie.core.deal.Disputed;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.Settled;
import org.duijie.core.deal.Weighed;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;

/** Deals from confirmation to payment: confirmed, collected, weighed, settled, paid; disputed and corrected. */
public final class Deliveries {
    private static final String WEIGH_IN = "wgh";
    private static final String SETTLEMENT = "stl";

    private final AppContext context;
    private final DealSteps steps;

    public Deliveries(AppContext context, DealSteps steps) {
        this.context = context;
        this.steps = steps;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new DeliveryResource(this);
    }

    /** Records that a liaison confirms that the stock may leave on the day and that the price is fair. */
    public SeenDeal confirm(Principal principal, String id, long version, byte[] body) {
        ConfirmBody read = Refused.orRefused(ConfirmBody.read(body));
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.CONFIRM);
        SeenDeal confirmed = steps.take(move, Agreed.class, (transaction, row, agreed) -> {
            Agreed moved = read.pickUpOn()
                    .filter(day -> !day.equals(agreed.terms().pickUpOn()))
                    .map(day -> NewDays.of(transaction, principal, row, agreed, day, context.today()))
                    .orElse(agreed);
            Optional<Permit> permit = CarriedPermits.of(
                    transaction,
                    row,
                    moved.terms(),
                    read.permit(),
                    moved.terms().pickUpOn());
            return moved.confirm(
                    new Confirmation(principal.user(), permit, context.moment()), DealFloors.of(transaction, row));
        });
        return hasPermit(confirmed)
                ? confirmed
                : confirmed.warning(Doubts.certificate(confirmed.row().product()));
    }

    /** Records that the stock is loaded. */
    public SeenDeal collect(Principal principal, String id, long version, byte[] body) {
        CollectBody first = Refused.orRefused(CollectBody.read(body, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.COLLECT);
        SeenDeal collected = steps.take(move, Confirmed.class, (transaction, row, confirmed) -> {
            CollectBody read = Refused.orRefused(CollectBody.read(body, words(transaction, row)));
            Optional<String> number =
                    read.permit().or(() -> confirmed.confirmation().permit().map(Permit::number));
            Optional<Permit> permit = CarriedPermits.of(transaction, row, confirmed.terms(), number, read.on());
            return NewDays.loaded(transaction, row, confirmed, read.on(), context.today())
                    .collect(new Loading(read.on(), read.heads(), read.vehicle(), permit), context.today());
        });
        return collected.warning(NewDays.otherDay(collected.deal().terms().pickUpOn(), first.on()));
    }

    /** Records the weigh-in, which is the only record of what was delivered. */
    public SeenDeal weighIn(Principal principal, String id, long version, byte[] body) {
        String own = context.newId(WEIGH_IN);
        WeighInBody first = Refused.orRefused(WeighInBody.read(body, own, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.WEIGH_IN);
        return steps.take(
                move,
                Collected.class,
                (transaction, row, collected) ->
                        collected.weighIn(weighed(transaction, row, body, own), context.today()));
    }

    /** Records that one side contests the weigh-in. */
    public SeenDeal dispute(Principal principal, String id, long version, byte[] body) {
        DisputeBody read = Refused.orRefused(DisputeBody.read(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Dispute said = said(spoken, read);
        Move move = new Move(spoken, id, version, Verb.DISPUTE, why(read));
        return steps.take(move, Weighed.class, weighed -> Outcome.done(weighed.dispute(said)));
    }

    /** Corrects the valid weigh-in by two new entries: its reversal, and the new weigh-in. */
    public SeenDeal reweigh(Principal principal, String id, long version, byte[] body) {
        String own = context.newId(WEIGH_IN);
        WeighInBody first = Refused.orRefused(WeighInBody.read(body, own, SoldWords.ANY));
        Move move = new Move(Spoken.of(principal, first.voice()), id, version, Verb.REWEIGH);
        return steps.take(
                move,
                Disputed.class,
                (transaction, row, disputed) -> disputed.reweigh(
                        context.newId(WEIGH_IN), weighed(transaction, row, body, own), context.today()));
    }

    /** Records the settlement: the amount to be paid. */
    public SeenDeal settle(Principal principal, String id, long version, byte[] body) {
        LocalDate dueOn = Refused.orRefused(DayBody.due(body)).day();
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.SETTLE);
        return steps.take(
                move, Weighed.class, weighed -> weighed.settle(context.newId(SETTLEMENT), dueOn, context.today()));
    }

    /** Records that everything still to be paid was paid in one sum. */
    public SeenDeal pay(Principal principal, String id, long version, byte[] body) {
        LocalDate paidOn = Refused.orRefused(DayBody.paid(body)).day();
        Move move = new Move(Spoken.ofBureau(principal), id, version, Verb.PAY);
        return steps.take(move, Settled.class, settled -> settled.pay(paidOn, context.today()));
    }

    /** Reverses a settlement by a new entry. The deal's weigh-in is disputed afterwards. */
    public SeenDeal reverse(Principal principal, String id, long version, byte[] body) {
        DisputeBody read = Refused.orRefused(DisputeBody.read(body));
        Spoken spoken = Spoken.of(principal, read.voice());
        Dispute said = said(spoken, read);
        Move move = new Move(spoken, id, version, Verb.REVERSE, why(read));
        return steps.take(
                move, Settled.class, settled -> settled.reverse(context.newId(SETTLEMENT), context.today(), said));
    }

    private static boolean hasPermit(SeenDeal confirmed) {
        return confirmed.deal() instanceof Confirmed deal
                && deal.confirmation().permit().isPresent();
    }

    /** Reads a weigh-in from a body. Heads are counted in the units that the deal's listing sells. */
    private static WeighIn weighed(Transaction transaction, DealRow row, byte[] body, String id) {
        return Refused.orRefused(WeighInBody.read(body, id, words(transaction, row)))
                .weighIn();
    }

    private static SoldWords words(Transaction transaction, DealRow row) {
        return Sold.words(transaction, row.bureau(), row.listing());
    }

    private Dispute said(Spoken spoken, DisputeBody read) {
        return new Dispute(spoken.needed(), read.reason(), read.note(), context.moment());
    }

    private static Why why(DisputeBody read) {
        return new Why(Optional.of(read.reason().code()), read.note());
    }
}
