package org.duijie.core.match.check;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.Pair;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanFault.Kind;
import org.duijie.core.quantity.Money;
import org.duijie.core.quantity.Quantity;

/**
 * Checks a plan against the definitions of the market file. It shares no code with the engine that made the plan. Time
 * and memory: linear in listings, intents and lines.
 */
public final class PlanCheck {
    private final Market market;
    private final Map<String, Listing> listings;
    private final Map<String, PurchaseIntent> intents;
    private final List<PlanFault> faults = new ArrayList<>();
    private final List<PlanFault> figures = new ArrayList<>();
    private final Map<String, Long> given = new HashMap<>();
    private final Map<String, Long> got = new HashMap<>();
    private final Map<String, Integer> suppliers = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, LockedLine> locked;
    private final Set<String> kept = new HashSet<>();
    private final Set<String> chosen = new HashSet<>();
    private Money value = Money.ZERO;
    private long heads;

    private PlanCheck(Market market) {
        this.market = market;
        this.listings = market.listings().stream().collect(Collectors.toMap(Listing::id, Function.identity()));
        this.locked = market.locked().stream()
                .collect(Collectors.toMap(line -> ends(line.listing(), line.intent()), Function.identity()));
        this.intents = market.intents().stream().collect(Collectors.toMap(PurchaseIntent::id, Function.identity()));
    }

    /** Returns the rules that {@code claim} violates in {@code market}, and its true value. */
    public static PlanVerdict judge(Market market, PlanClaim claim) {
        return new PlanCheck(market).judge(claim);
    }

    private PlanVerdict judge(PlanClaim claim) {
        for (PlanClaim.Line line : claim.lines()) {
            try {
                judgeLine(line);
            } catch (ArithmeticException | IllegalArgumentException e) {
                faults.add(PlanFault.of(Kind.TOO_LARGE, subject(line)));
            }
        }
        market.locked().forEach(this::judgeLocked);
        market.listings().forEach(this::judgeListing);
        market.intents().forEach(this::judgeIntent);
        judgeFigures(claim);
        return new PlanVerdict(faults, value, claim.value(), claim.upperBound(), heads, seen.size());
    }

    private void judgeLine(PlanClaim.Line line) {
        Listing listing = listings.get(line.listing());
        PurchaseIntent intent = intents.get(line.intent());
        if (listing == null || intent == null) {
            faults.add(PlanFault.of(Kind.UNKNOWN_PAIR, subject(line)));
            return;
        }
        if (!seen.add(ends(listing.id(), intent.id()))) {
            faults.add(PlanFault.of(Kind.TWICE, subject(line)));
        }
        note(line);
        Pair pair = market.pair(listing, intent);
        LocalDate day = line.deliverOn();
        TradeRule refusal = pair.refusalOn(day).orElse(null);
        if (refusal != null) {
            faults.add(PlanFault.of(Kind.CANNOT_TRADE, subject(line), day, refusal.code()));
            return;
        }
        if (line.heads() < pair.leastHeads(day)) {
            faults.add(PlanFault.of(Kind.UNDER_LEAST, subject(line), line.heads(), pair.leastHeads(day)));
        }
        count(pair, line);
        figures.addAll(FigureCheck.of(subject(line), pair, market.policy().agreedPrice(), line));
    }

    /**
     * Records that the line keeps a locked line. If its pair is not locked, records that the intent has a delivery that
     * is not locked.
     */
    private void note(PlanClaim.Line line) {
        String ends = ends(line.listing(), line.intent());
        LockedLine asLocked = locked.get(ends);
        if (asLocked == null) {
            chosen.add(line.intent());
        } else if (asLocked.heads().count() == line.heads()
                && asLocked.deliverOn().equals(line.deliverOn())) {
            kept.add(ends);
        }
    }

    private void judgeLocked(LockedLine line) {
        if (!kept.contains(ends(line.listing(), line.intent()))) {
            faults.add(PlanFault.of(
                    Kind.LOCKED_NOT_KEPT,
                    line.listing() + " -> " + line.intent(),
                    line.heads().count(),
                    line.deliverOn()));
        }
    }

    private void count(Pair pair, PlanClaim.Line line) {
        long measure = pair.measure(line.heads(), line.deliverOn());
        value = value.plus(pair.deliveryValue(line.heads(), line.deliverOn()));
        given.merge(line.listing(), line.heads(), Math::addExact);
        got.merge(line.intent(), measure, Math::addExact);
        suppliers.merge(line.intent(), 1, Integer::sum);
        heads = Math.addExact(heads, line.heads());
    }

    private void judgeListing(Listing listing) {
        long over =
                given.getOrDefault(listing.id(), 0L) - listing.stock().heads().count();
        if (over > 0) {
            faults.add(PlanFault.of(Kind.OVERSOLD, listing.id(), over));
        }
    }

    private void judgeIntent(PurchaseIntent intent) {
        long measure = got.getOrDefault(intent.id(), 0L);
        Quantity most = intent.demand().upTo();
        Quantity least = intent.demand().minimum();
        if (measure > most.held()) {
            faults.add(PlanFault.of(Kind.OVER_DEMAND, intent.id(), inKindOf(most, measure), most));
        }
        if (measure > 0 && measure < least.held() && chosen.contains(intent.id())) {
            faults.add(PlanFault.of(Kind.UNDER_MINIMUM, intent.id(), inKindOf(most, measure), least));
        }
        int deliveries = suppliers.getOrDefault(intent.id(), 0);
        if (deliveries > intent.suppliers().most()) {
            faults.add(PlanFault.of(
                    Kind.TOO_MANY_SUPPLIERS,
                    intent.id(),
                    deliveries,
                    intent.suppliers().most()));
        }
    }

    private void judgeFigures(PlanClaim claim) {
        faults.addAll(figures);
        if (!claim.value().equals(value)) {
            faults.add(PlanFault.of(Kind.FALSE_VALUE, "", claim.value(), value));
        }
        if (claim.upperBound().compareTo(value) < 0) {
            faults.add(PlanFault.of(Kind.FALSE_BOUND, "", claim.upperBound(), value));
        }
    }

    /** Formats a sum as a count or a weight, like {@code kind}, even if it exceeds the largest quantity. */
    private static String inKindOf(Quantity kind, long held) {
        return kind.isCount()
                ? held + " head"
                : BigDecimal.valueOf(held, 3).stripTrailingZeros().toPlainString() + " kg";
    }

    private static String ends(String listing, String intent) {
        return listing + "\n" + intent;
    }

    private static String subject(PlanClaim.Line line) {
        return line.listing() + " -> " + line.intent();
    }
}
