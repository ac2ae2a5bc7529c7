package org.duijie.core.match.internal.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.duijie.core.match.internal.explain.party.Ceil;
import org.duijie.core.match.internal.explain.party.Offer;
import org.duijie.core.match.internal.explain.party.Party;
import org.duijie.core.match.internal.explain.party.Want;
import org.duijie.core.quantity.UnitPrice;

/**
 * The parties that ended short, ordered by falling value of their leftover. Heads left are valued at the ask of the
 * first day, unmet demand at the bid. A group of identical parties is listed once, by its first member.
 */
final class Leftovers {
    /** The weight of a head, in grams, that is assumed when the intent has no minimum weight. */
    private static final long SOME_GRAMS = 1_000;

    private record Ranked(Party party, long worth) {}

    private final Standing standing;
    private final Crowds crowds;
    private final List<Party> largestFirst;

    Leftovers(Standing standing, List<Offer> offers, List<Want> wants) {
        this.standing = standing;
        this.crowds = new Crowds(standing);
        List<Ranked> ranked = new ArrayList<>();
        for (Offer offer : offers) {
            if (standing.left(offer) > 0) {
                ranked.add(new Ranked(offer, worth(offer)));
            }
        }
        for (Want want : wants) {
            if (standing.missing(want) > 0 && crowds.isFirst(want)) {
                ranked.add(new Ranked(want, worth(want)));
            }
        }
        ranked.sort(Comparator.comparingLong(Ranked::worth).reversed());
        largestFirst = ranked.stream().map(Ranked::party).toList();
    }

    List<Party> largestFirst() {
        return largestFirst;
    }

    /** Copies the reason of the first party of each group to the others, if one was found. */
    void addLikes(Reasons reasons) {
        crowds.addOthers(reasons);
    }

    private long worth(Offer offer) {
        return Ceil.sumOrMost(0, standing.left(offer), offer.ask(Math.max(offer.asOf, offer.firstDay)));
    }

    private long worth(Want want) {
        UnitPrice bid = want.intent.terms().bid();
        long missing = standing.missing(want);
        long aHead = want.lightest > 1 ? want.lightest : SOME_GRAMS;
        long many = switch (bid.basis()) {
            case HEAD -> want.byCount ? missing : missing / aHead;
            case GRAM -> want.byCount ? Ceil.sumOrMost(0, missing, aHead) : missing;
            case PACK -> missing;
        };
        return Ceil.sumOrMost(0, many, bid.micros()) / bid.per();
    }
}
