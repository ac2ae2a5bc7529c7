package org.duijie.api.dealbook;

import java.util.function.Function;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealLog.Why;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Closed;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.Outcome;
import org.duijie.core.deal.Release;
import org.duijie.core.deal.terms.Verb;

/**
 * Makes a transition of a deal in one transaction: finds the deal, applies the step, then writes and records the
 * result.
 */
public final class DealSteps {
    private final AppContext context;
    private final DealLog log;
    private final Intents intents;

    /**
     * A requested transition.
     *
     * @param id the id or the short number of the deal
     * @param version the version that the user has seen
     */
    public record Move(Spoken spoken, String id, long version, Verb verb, Why why) {
        public Move(Spoken spoken, String id, long version, Verb verb) {
            this(spoken, id, version, verb, Why.NOT_ASKED);
        }
    }

    /** Makes a transition of a deal that is in the state that allows it. */
    public interface Step<D extends Deal> {
        Outcome<? extends Deal> of(Transaction transaction, DealRow row, D deal);
    }

    /** Enters a deal in a campaign, and returns the campaign's id. */
    public interface Enrolment {
        String of(Transaction transaction, DealRow row);
    }

    public DealSteps(AppContext context, DealLog log, Intents intents) {
        this.context = context;
        this.log = log;
        this.intents = intents;
    }

    /** Applies a step that needs only the deal, as {@link #take(Move, Class, Step)} does. */
    public <D extends Deal> SeenDeal take(Move move, Class<D> state, Function<D, Outcome<? extends Deal>> step) {
        return take(move, state, (transaction, row, deal) -> step.apply(deal));
    }

    /**
     * Applies {@code step} to a deal that must be in {@code state} and in the version of {@code move}. The deal is
     * locked
     * first, so that its row and its entries are those of one version.
     *
     * @throws Refused with the rule that prevents it, or when a deal in its state cannot do this
     */
    public <D extends Deal> SeenDeal take(Move move, Class<D> state, Step<D> step) {
        return context.database().write(transaction -> {
            Principal principal = move.spoken().principal();
            Standing before = awaited(transaction, move);
            if (!state.isInstance(before.deal())) {
                throw lot(transaction, before).refused(before.deal().misplaced(move.verb()));
            }
            Outcome<? extends Deal> outcome = step.of(transaction, before.row(), state.cast(before.deal()));
            outcome.refusal().ifPresent(rule -> {
                throw lot(transaction, before).refused(rule);
            });
            Deal next = outcome.orElseThrow();
            if (next.equals(before.deal())) {
                return SeenDeal.of(transaction, principal, before); // like a PATCH that changes nothing
            }
            Standing after = new DealBook(transaction).write(before, next, context.now());
            SeenDeal moved = log.moved(transaction, move, before, after);
            if (after.row().ownIntent()) {
                endDemand(transaction, principal, move.verb(), after);
            }
            return moved;
        });
    }

    /**
     * Counts a deal that goes on, and is in no campaign yet, in a campaign.
     *
     * @throws Refused when the deal has ended, or a campaign counts it already
     */
    public SeenDeal enrol(Move move, Enrolment enrolment) {
        return context.database().write(transaction -> {
            Standing before = awaited(transaction, move);
            if (before.deal() instanceof Closed) {
                throw lot(transaction, before).refused(before.deal().misplaced(move.verb()));
            }
            before.row().campaign().ifPresent(campaign -> {
                throw Refused.because(RefusalCode.DEAL_RULE, Refusals.at(Fault.IN_CAMPAIGN, "/campaign", campaign));
            });
            String campaign = enrolment.of(transaction, before.row());
            Standing after = new DealBook(transaction).enrol(before, campaign, context.now());
            return log.moved(transaction, move, before, after);
        });
    }

    /** Returns the deal, locked, in the version that the user has seen. */
    private static Standing awaited(Transaction transaction, Move move) {
        Principal principal = move.spoken().principal();
        new DealTable(transaction).await(principal.bureau(), move.id());
        Standing before = seen(transaction, principal, move.id());
        if (before.row().version() != move.version()) {
            throw Refused.because(RefusalCode.STALE);
        }
        return before;
    }

    /** Ends the demand that was entered for this deal alone, if the deal ended or the buyer gave up the rest. */
    private void endDemand(Transaction transaction, Principal principal, Verb verb, Standing after) {
        if (after.deal() instanceof Closed) {
            intents.retire(transaction, principal, after.row().intent());
        } else if (verb == Verb.RELEASE
                && after.deal() instanceof Loaded loaded
                && loaded.release().filter(Release::endsDemand).isPresent()) {
            intents.giveUpRest(transaction, principal, after.row().intent());
        }
    }

    private static Lot lot(Transaction view, Standing standing) {
        return Lot.of(view, standing.row().bureau(), standing.row().listing());
    }

    /**
     * Returns the deal if the principal may see it: only its two parties and liaisons may.
     *
     * @param id the id or the short number of the deal
     */
    public static Standing seen(Transaction view, Principal principal, String id) {
        return new DealBook(view)
                .find(principal.bureau(), id)
                .filter(found -> principal.speaksFor(found.row().cooperative().id())
                        || principal.speaksFor(found.row().buyer().id()))
                .orElseThrow(() -> Refused.because(RefusalCode.NOT_FOUND));
    }
}
