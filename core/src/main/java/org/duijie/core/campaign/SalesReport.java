package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.duijie.core.deal.Deal;
import org.duijie.core.product.ProductPath;

/**
 * The sales of a campaign by cooperative and product, and their sums, which equal the sums in the {@link
 * CampaignReport}. Each deal is counted in one line only, the line of its listing, so deals and loads can be added.
 * Heads are added only within a product.
 *
 * @param on the day of the report
 * @param lines one line for each product of each cooperative, in order of cooperative, then path
 * @param products their sums by product, in order of path
 * @param cooperatives their sums by cooperative, in order of cooperative
 * @param total the sum of all lines
 */
public record SalesReport(
        LocalDate on, List<SalesLine> lines, List<SalesLine> products, List<SalesLine> cooperatives, SalesLine total) {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::cooperative).thenComparing(Key::ware);

    public SalesReport {
        lines = List.copyOf(lines);
        products = List.copyOf(products);
        cooperatives = List.copyOf(cooperatives);
    }

    private record Key(String cooperative, Ware ware) {}

    /** Makes the report of {@code facts}. Sums stop at the same limits as those of a {@link CampaignReport}. */
    public static SalesReport of(CampaignFacts facts) {
        Map<ProductPath, Ware> wares = Ware.byProduct(facts.offers());
        Map<Key, List<Offered>> offers = new TreeMap<>(ORDER);
        for (Offered offer : facts.offers()) {
            Ware ware = Objects.requireNonNull(wares.get(offer.listing().product()));
            offers.computeIfAbsent(new Key(offer.listing().cooperative(), ware), any -> new ArrayList<>())
                    .add(offer);
        }
        ByListing byListing = ByListing.of(facts);
        List<SalesLine> lines = offers.entrySet().stream()
                .map(each -> byListing.line(each.getKey(), each.getValue()))
                .toList();
        return new SalesReport(
                facts.today(),
                lines,
                sums(
                        lines,
                        line -> line.ware().orElseThrow(),
                        (ware, some) -> SalesLine.sum(Optional.empty(), Optional.of(ware), some)),
                sums(
                        lines,
                        line -> line.cooperative().orElseThrow(),
                        (cooperative, some) -> SalesLine.sum(Optional.of(cooperative), Optional.empty(), some)),
                SalesLine.sum(Optional.empty(), Optional.empty(), lines));
    }

    private interface Sum<K> {
        SalesLine of(K key, Collection<SalesLine> some);
    }

    private static <K extends Comparable<K>> List<SalesLine> sums(
            List<SalesLine> lines, Function<SalesLine, K> key, Sum<K> sum) {
        Map<K, List<SalesLine>> groups =
                lines.stream().collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
        return groups.entrySet().stream()
                .map(each -> sum.of(each.getKey(), each.getValue()))
                .toList();
    }

    /** What happened to each listing. */
    private record ByListing(
            LocalDate today,
            Map<String, List<Deal>> deals,
            Map<String, List<Lost>> losses,
            Map<String, List<Sale>> sales) {
        static ByListing of(CampaignFacts facts) {
            return new ByListing(
                    facts.today(),
                    grouped(facts.deals(), deal -> deal.subject().listing()),
                    grouped(facts.losses(), Lost::listing),
                    grouped(facts.sales(), sale -> sale.subject().listing()));
        }

        SalesLine line(Key key, List<Offered> offers) {
            Set<String> ids = new HashSet<>();
            offers.forEach(offer -> ids.add(offer.listing().id()));
            List<Sale> sold = some(sales, ids);
            Left left = Left.of(key.ware(), today, offers, some(deals, ids), some(losses, ids), sold);
            return new SalesLine(
                    Optional.of(key.cooperative()),
                    Optional.of(key.ware()),
                    Volume.sum(offers.stream().map(Offered::whole).toList()),
                    Bounded.heads(sold.stream()
                            .mapToLong(sale -> sale.delivered().heads().count())
                            .sum()),
                    Turnover.of(sold),
                    sold.size(),
                    left.volume());
        }

        private static <T> Map<String, List<T>> grouped(List<T> all, Function<T, String> listing) {
            Map<String, List<T>> groups = new HashMap<>();
            all.forEach(each -> groups.computeIfAbsent(listing.apply(each), any -> new ArrayList<>())
                    .add(each));
            return groups;
        }

        private static <T> List<T> some(Map<String, List<T>> all, Set<String> listings) {
            return listings.stream()
                    .flatMap(id -> all.getOrDefault(id, List.of()).stream())
                    .toList();
        }
    }
}
