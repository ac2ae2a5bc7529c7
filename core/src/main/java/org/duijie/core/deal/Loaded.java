package org.duijie.core.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.UnaryOperator;
import org.duijie.core.deal.settlement.Payment;
import org.duijie.core.deal.settlement.PaymentBook;
import org.duijie.core.deal.settlement.PaymentKind;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.settlement.SettlementBook;
import org.duijie.core.deal.terms.DayRules;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Refusal;
import org.duijie.core.deal.terms.Verb;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Money;

/**
 * A deal of which at least one truck has left the farm. It ends when every head is delivered, lost or released.
 *
 * @param confirmed the deal as it was confirmed
 * @param loads the loads
 * @param settlements the settlements and their reversals
 * @param release the decision that the rest stays at the farm, if there is one
 */
public record Loaded(Confirmed confirmed, Loads loads, SettlementBook settlements, Optional<Release> release)
        implements Deal {
    /**
     * Checks that valid settlements cover only valid weigh-ins that nobody contests.
     *
     * @throws IllegalArgumentException when a valid settlement covers a reversed or contested weigh-in
     */
    public Loaded {
        for (Settlement settlement : settlements.standing()) {
            if (!loads.weighIns().containsAll(settlement.weighIns())) {
                throw new IllegalArgumentException(settlement.id() + " does not settle valid weigh-ins of the deal");
            }
        }
    }

    static Loaded first(Confirmed confirmed, Loading loading) {
        OnRoad road = new OnRoad(1, loading, confirmed.terms().expectedHead());
        return new Loaded(confirmed, Loads.of(road), SettlementBook.EMPTY, Optional.empty());
    }

    /**
     * Records that another truck is loaded, while heads are still at the farm.
     *
     * <p>Refusals: {@code NOT_IN_STATE}, {@code REST_RELEASED}, {@code TOO_MANY_LOADS}, and those of
     * {@link Confirmed#collect}.
     *
     * @param expected the deal as confirmed, with the weight expected of a head on the day of loading
     * @param today the day of entry
     */
    public Outcome<Loaded> collect(Confirmed expected, Loading loading, LocalDate today) {
        if (atFarm().count() == 0) {
            return Outcome.refused(nothingWaits(Verb.COLLECT));
        }
        if (loads.count() == Loads.MOST) {
            return Outcome.refused(Refusal.of(Refusal.Code.TOO_MANY_LOADS, Loads.MOST));
        }
        return LoadingRules.refusal(expected, loads.loaded(), loading, today)
                .<Outcome<Loaded>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(new Loaded(
                        expected,
                        loads.with(new OnRoad(
                                loads.count() + 1, loading, expected.terms().expectedHead())),
                        settlements,
                        release)));
    }

    /**
     * Returns the heads still at the farm to the listing.
     *
     * <p>Refusals: {@code NOT_IN_STATE} when no head is at the farm, {@code REST_RELEASED} when that is because of an
     * earlier release.
     */
    public Outcome<Loaded> release(Ending.Word word) {
        return atFarm().count() == 0
                ? Outcome.refused(nothingWaits(Verb.RELEASE))
                : Outcome.done(new Loaded(
                        confirmed, loads, settlements, Optional.of(new Release(atFarm(), Optional.of(word)))));
    }

    /**
     * Records the weigh-in of a load: the only record of what it delivered.
     *
     * <p>Refusals: {@code NOT_IN_STATE}, {@code LOAD_UNKNOWN}, {@code LOAD_NOT_IN_STATE}, {@code LOAD_NOT_NAMED},
     * {@code NUMBER_TAKEN}, those of {@link WeighIn}, and {@code LOADS_TOO_HEAVY} and {@code AMOUNT_TOO_LARGE} for all
     * loads together.
     *
     * @param load the number of the load; empty for the only one on the road
     * @param today the day of entry
     */
    public Outcome<Loaded> weighIn(OptionalInt load, WeighIn weighIn, LocalDate today) {
        return choice(Verb.WEIGH_IN)
                .one(load, OnRoad.class)
                .then(road -> refusedOr(numberTaken(weighIn.id()), road))
                .then(road -> road.weighIn(weighIn, terms(), today))
                .then(this::weighed);
    }

    /**
     * Records that one side contests the weigh-in of a load that is not settled.
     *
     * <p>Refusals: {@code NOT_IN_STATE}, {@code LOAD_UNKNOWN}, {@code LOAD_NOT_IN_STATE}, {@code LOAD_NOT_NAMED}.
     *
     * @param load the number of the load; empty for the only one that is weighed and not settled
     */
    public Outcome<Loaded> dispute(OptionalInt load, Dispute dispute) {
        return choice(Verb.DISPUTE)
                .one(load, Weighed.class)
                .then(weighed -> Outcome.done(with(weighed.dispute(dispute))));
    }

    /**
     * Reverses the valid weigh-in of a disputed load and enters {@code corrected} in its place.
     *
     * <p>Refusals: as for {@link #weighIn}.
     *
     * @param load the number of the load; empty for the only one that is disputed
     * @param reversalId the number of the reversing entry
     * @param today the day of entry
     */
    public Outcome<Loaded> reweigh(OptionalInt load, String reversalId, WeighIn corrected, LocalDate today) {
        Optional<Refusal> taken = numberTaken(reversalId).or(() -> numberTaken(corrected.id()));
        return choice(Verb.REWEIGH)
                .one(load, Disputed.class)
                .then(disputed -> refusedOr(taken.or(() -> twice(reversalId, corrected.id())), disputed))
                .then(disputed -> disputed.reweigh(reversalId, corrected, terms(), today))
                .then(this::weighed);
    }

    /**
     * Fixes the amount to be paid for one or several loads: the price times the sum of their payable quantities,
     * rounded once. If advances cover all that is open, the settlement is paid at once.
     *
     * <p>Refusals: {@code NOT_IN_STATE}, {@code LOAD_UNKNOWN}, {@code LOAD_NOT_IN_STATE}, {@code NUMBER_TAKEN}, {@code
     * DAY_NOT_YET}, {@code DUE_BEFORE_SETTLED}, {@code DUE_TOO_LATE}.
     *
     * @param named the numbers of the loads; empty for all that are weighed and not settled
     * @param dueOn the day on which payment is due, at most a year after today
     * @param today the day of the settlement
     */
    public Outcome<Loaded> settle(String id, List<Integer> named, LocalDate dueOn, LocalDate today) {
        Outcome<List<Weighed>> chosen = choice(Verb.SETTLE).several(named, Weighed.class);
        return chosen.then(all -> settlementTaken(id)
                .or(() -> all.stream()
                        .flatMap(
                                each -> DayRules.happened(
                                        each.weighIn().on(),
                                        today,
                                        each.weighIn().on(),
                                        Refusal.Code.DAY_NOT_YET)
                                        .stream())
                        .findFirst())
                .or(() -> DayRules.due(dueOn, today))
                .<Outcome<Loaded>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(settled(
                        Settlement.of(id, all.stream().map(Weighed::weighIn).toList(), terms(), today, dueOn)))));
    }

    /**
     * Reverses a valid settlement by a separate entry. Its loads become disputed and must be weighed in again.
     *
     * <p>Refusals: {@code NOT_IN_STATE}, {@code ENTRY_UNKNOWN}, {@code ENTRY_NOT_NAMED}, {@code NUMBER_TAKEN}.
     *
     * @param named the id of the settlement, or its number such as S2; empty for the only valid one
     * @param reversalId the number of the reversing entry
     * @param on the day of the reversal
     */
    public Outcome<Loaded> reverse(Optional<String> named, String reversalId, LocalDate on, Dispute why) {
        List<Settlement> standing = settlements.standing();
        if (standing.isEmpty()) {
            return Outcome.refused(misplaced(Verb.REVERSE));
        }
        return Entries.one(Verb.REVERSE, named.map(settlements::idOf), standing, Settlement::id, settlements::named)
                .then(one -> refusedOr(settlementTaken(reversalId), one))
                .then(one -> Outcome.done(new Loaded(
                        confirmed,
                        loads.disputed(one.weighIns(), why),
                        settlements.with(one.reversal(reversalId, on)),
                        release)));
    }

    /** Corrects the plate or the permit of a load in any state. The permit must be valid on the day of loading. */
    public Outcome<Loaded> correct(OptionalInt load, UnaryOperator<Loading> correction) {
        return choice(Verb.CORRECT_LOADING).corrected(load, correction);
    }

    private Refusal nothingWaits(Verb verb) {
        return release.map(gone -> Refusal.of(Refusal.Code.REST_RELEASED, gone.heads()))
                .orElseGet(() -> misplaced(verb));
    }

    /** Returns the heads still at the farm, for which another truck is to come. */
    public Heads atFarm() {
        long left = terms().heads().count() - loads.loaded().count();
        return Heads.of(release.isPresent() ? 0 : Math.max(0, left));
    }

    /** Returns the heads loaded above those agreed. */
    public Heads extra() {
        return Heads.of(Math.max(0, loads.loaded().count() - terms().heads().count()));
    }

    /** Returns whether a valid settlement covers the load. */
    public boolean isSettled(Load load) {
        return load instanceof Weighed weighed
                && settlements.covering(weighed.weighIn().id()).isPresent();
    }

    /** Returns the state of a load: {@code COLLECTED}, {@code WEIGHED}, {@code DISPUTED} or {@code SETTLED}. */
    public DealState stateOf(Load load) {
        return isSettled(load) ? DealState.SETTLED : load.state();
    }

    /** Returns what the buyer owes by the settlements, less what was paid. A negative amount is owed to the buyer. */
    public Money open() {
        return settlements.sum().minus(payments().sum());
    }

    Loaded with(Load changed) {
        return new Loaded(confirmed, loads.with(changed), settlements, release);
    }

    Loaded with(SettlementBook changed) {
        return new Loaded(confirmed, loads, changed, release);
    }

    private Outcome<Loaded> weighed(Weighed load) {
        Loaded next = with(load);
        return refusedOr(LoadAmounts.refusal(next), next);
    }

    /** Adds a settlement, and marks all as paid if an advance covers them. */
    private Loaded settled(Settlement settlement) {
        Loaded next = with(settlements.with(settlement));
        boolean isAdvanced = payments().standing().stream().anyMatch(payment -> payment.kind() == PaymentKind.ADVANCE);
        return isAdvanced && next.open().equals(Money.ZERO)
                ? next.with(next.settlements()
                        .allPaid(settlement.on(), payments().last().map(Payment::id)))
                : next;
    }

    private LoadChoice choice(Verb verb) {
        return new LoadChoice(this, verb);
    }

    private Optional<Refusal> numberTaken(String id) {
        return loads.has(id) ? Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, id)) : Optional.empty();
    }

    private Optional<Refusal> settlementTaken(String id) {
        return settlements.has(id) ? Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, id)) : Optional.empty();
    }

    private static Optional<Refusal> twice(String id, String other) {
        return id.equals(other) ? Optional.of(Refusal.of(Refusal.Code.NUMBER_TAKEN, id)) : Optional.empty();
    }

    private static <T> Outcome<T> refusedOr(Optional<Refusal> refusal, T thing) {
        return refusal.<Outcome<T>>map(Outcome::refused).orElseGet(() -> Outcome.done(thing));
    }

    @Override
    public Subject subject() {
        return confirmed.subject();
    }

    @Override
    public DealTerms terms() {
        return confirmed.terms();
    }

    @Override
    public PaymentBook payments() {
        return confirmed.payments();
    }

    /**
     * Returns {@code COLLECTED} while a load is on the road; else {@code DISPUTED} while one is disputed; else {@code
     * WEIGHED} while one is not settled; else {@code CONFIRMED} while heads are at the farm; else {@code SETTLED}.
     */
    @Override
    public DealState state() {
        for (DealState state : List.of(DealState.COLLECTED, DealState.DISPUTED, DealState.WEIGHED)) {
            if (loads.list().stream().anyMatch(load -> stateOf(load) == state)) {
                return state;
            }
        }
        return atFarm().count() > 0 ? DealState.CONFIRMED : DealState.SETTLED;
    }
}
