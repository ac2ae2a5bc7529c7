package org.duijie.core.match;

import java.util.ArrayList;
import java.util.List;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Market;
import org.duijie.core.market.Offer;
import org.duijie.core.market.Want;
import org.duijie.core.match.check.PlanClaim;
import org.duijie.core.match.plan.IntentOutcome;
import org.duijie.core.match.plan.ListingOutcome;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Remedy.RaiseBid;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.quantity.UnitPrice;

/** Plans of a few lots and buyers, said line by line. */
abstract class SmallPlans {
    static final Offer SHED = Offer.broilers("500 head").named("shed");
    static final Want SCHOOL = Want.poultry("200 head").named("school");

    static UnitPrice lessAStep(RaiseBid raise) {
        return UnitPrice.perGram(raise.to().micros() - 20);
    }

    static Plan plan(List<Offer> offers, List<Want> wants) {
        return new Plan(Lingbao.market(offers, wants), List.of());
    }

    /** A plan said line by line; everything is sent today. */
    record Plan(Market market, List<PlanClaim.Line> lines) {
        Plan sends(String listing, String intent, long heads) {
            List<PlanClaim.Line> more = new ArrayList<>(lines);
            more.add(new PlanClaim.Line(listing, intent, heads, Lingbao.TODAY));
            return new Plan(market, more);
        }

        Plan after(Remedy remedy) {
            return new Plan(remedy.applyTo(market), lines);
        }

        long worth() {
            return LocalMoves.worth(market, lines).orElseThrow();
        }

        /** The worth of this plan if {@code heads} of the listing go to another intent. */
        long moved(String listing, String from, String to, long heads) {
            List<PlanClaim.Line> rest = new ArrayList<>();
            for (PlanClaim.Line line : lines) {
                boolean gives = line.listing().equals(listing) && line.intent().equals(from);
                rest.add(new PlanClaim.Line(
                        line.listing(), line.intent(), line.heads() - (gives ? heads : 0), line.deliverOn()));
            }
            return new Plan(market, rest).sends(listing, to, heads).worth();
        }

        ListingOutcome listing(String id) {
            return PlanOutcomes.of(market, lines).listings().stream()
                    .filter(outcome -> outcome.listing().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        IntentOutcome intent(String id) {
            return PlanOutcomes.of(market, lines).intents().stream()
                    .filter(outcome -> outcome.intent().equals(id))
                    .findFirst()
                    .orElseThrow();
        }

        /** Why a listing or an intent ended short. */
        Shortfall stopOf(String id) {
            boolean offered =
                    market.listings().stream().anyMatch(each -> each.id().equals(id));
            return (offered ? listing(id).shortfall() : intent(id).shortfall()).orElseThrow();
        }

        Remedy remedyOf(String id) {
            return stopOf(id).remedy().orElseThrow();
        }
    }
}
