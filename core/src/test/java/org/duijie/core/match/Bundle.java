package org.duijie.core.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.match.check.PlanClaim;

/** Everything that one intent gets in a plan: a set of deliveries, at most one from each lot; or nothing. */
final class Bundle {
    private final List<Delivery> deliveries;
    private final List<Long> heads;
    private final long measure;
    private final long value;

    private Bundle(List<Delivery> deliveries, List<Long> heads, long measure, long value) {
        this.deliveries = deliveries;
        this.heads = heads;
        this.measure = measure;
        this.value = value;
    }

    /**
     * Every bundle that the definitions allow {@code intent} beside what it has by locked lines, while all stock is there. Of two that take the same heads of each lot,
     * only the one worth more is kept: in any plan it could take the other's place.
     */
    static List<Bundle> allOf(Market market, PurchaseIntent intent, Kept.Had had) {
        List<Bundle> bundles = new ArrayList<>();
        bundles.add(new Bundle(
                List.of(), market.listings().stream().map(listing -> 0L).toList(), had.measure(), 0));
        for (int lot = 0; lot < market.listings().size(); lot++) {
            if (had.listings().contains(market.listings().get(lot).id())) {
                continue;
            }
            List<Delivery> choices =
                    Delivery.of(lot, market.pair(market.listings().get(lot), intent));
            int suppliers = intent.suppliers().most() - had.listings().size();
            bundles = bestByHeads(withAndWithout(choices, bundles, intent, suppliers), true);
        }
        bundles.removeIf(bundle -> !bundle.deliveries.isEmpty()
                && bundle.measure < intent.demand().minimum().held());
        return bestByHeads(bundles, false);
    }

    private static List<Bundle> withAndWithout(
            List<Delivery> choices, List<Bundle> bundles, PurchaseIntent intent, int suppliers) {
        List<Bundle> all = new ArrayList<>(bundles);
        for (Bundle bundle : bundles) {
            if (bundle.deliveries.size() < suppliers) {
                choices.stream()
                        .filter(delivery -> bundle.measure + delivery.measure()
                                <= intent.demand().upTo().held())
                        .forEach(delivery -> all.add(bundle.plus(delivery)));
            }
        }
        return all;
    }

    private Bundle plus(Delivery delivery) {
        List<Delivery> more = new ArrayList<>(deliveries);
        more.add(delivery);
        List<Long> taken = new ArrayList<>(heads);
        taken.set(delivery.lot(), delivery.heads());
        return new Bundle(more, taken, measure + delivery.measure(), Math.addExact(value, delivery.value()));
    }

    /** The best of those that take the same heads, and (if it may still matter) count for the same. */
    private static List<Bundle> bestByHeads(List<Bundle> bundles, boolean andByMeasure) {
        Map<List<Long>, Bundle> best = new HashMap<>();
        for (Bundle bundle : bundles) {
            List<Long> key = new ArrayList<>(bundle.heads);
            key.add(andByMeasure ? bundle.measure : 0);
            best.merge(key, bundle, (a, b) -> b.value > a.value ? b : a);
        }
        return new ArrayList<>(best.values());
    }

    long value() {
        return value;
    }

    long heads(int lot) {
        return heads.get(lot);
    }

    long headsOfAll() {
        return heads.stream().mapToLong(Long::longValue).sum();
    }

    boolean fits(List<Long> left) {
        for (int lot = 0; lot < left.size(); lot++) {
            if (heads.get(lot) > left.get(lot)) {
                return false;
            }
        }
        return true;
    }

    /** What remains of {@code left} when this is taken. */
    List<Long> takenFrom(List<Long> left) {
        List<Long> remaining = new ArrayList<>(left);
        for (Delivery delivery : deliveries) {
            remaining.set(delivery.lot(), left.get(delivery.lot()) - delivery.heads());
        }
        return remaining;
    }

    List<PlanClaim.Line> lines() {
        return deliveries.stream().map(Delivery::line).toList();
    }
}
