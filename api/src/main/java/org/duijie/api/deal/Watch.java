package org.duijie.api.deal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Landed;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.core.deal.watch.PriceWatch;
import org.duijie.core.deal.watch.PriceWatch.Mark;
import org.duijie.core.quantity.UnitPrice;

/** Finds deals with prices far from those of other deals of the same product, for liaisons to check. */
final class Watch {
    private static final int LATEST = 1_000;

    private final AppContext context;

    /** A deal with an unusual price, its short number, and its product. */
    record Marked(String product, String number, Mark mark) {}

    Watch(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new PriceWatchResource(this);
    }

    /** Returns the deals with unusual prices, of one product or of all; for liaisons. */
    List<Marked> marks(Principal principal, Optional<String> product) {
        return context.database().read(view -> {
            List<String> products =
                    product.map(List::of).orElseGet(() -> new DealBook(view).products(principal.bureau()));
            return products.stream()
                    .flatMap(each -> marks(view, principal.bureau(), each).stream())
                    .toList();
        });
    }

    /** Returns the warning about one deal, compared with the latest deals of its product. */
    static Optional<Mark> of(Transaction view, DealRow deal) {
        return marks(view, deal.bureau(), deal.product()).stream()
                .map(Marked::mark)
                .filter(mark -> mark.entry().deal().equals(deal.id()))
                .findFirst();
    }

    private static List<Marked> marks(Transaction view, BureauId bureau, String product) {
        List<Landed> latest = new DealBook(view).landed(bureau, product, LATEST);
        Map<String, String> numbers = latest.stream().collect(Collectors.toMap(Landed::deal, Landed::number));
        return PriceWatch.marks(latest.stream()
                        .map(each -> new PriceWatch.Entry(each.deal(), UnitPrice.perGram(each.micros())))
                        .toList())
                .stream()
                .map(mark ->
                        new Marked(product, numbers.getOrDefault(mark.entry().deal(), ""), mark))
                .toList();
    }
}
