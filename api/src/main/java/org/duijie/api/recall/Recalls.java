package org.duijie.api.recall;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Standing;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.dealbook.DealSearch;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.http.Resource;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.watch.Recall;

/** Traces where stock went: from a listing, a permit or a certificate to every buyer and truck, in heads and weight. */
public final class Recalls {
    private final AppContext context;

    /**
     * The result of a trace: where stock went.
     *
     * @param deals the deals of the lines, by id
     * @param lots the units in which the listings of the lines are sold, by the listing's id
     */
    public record Traced(Recall recall, Map<String, DealRow> deals, Map<String, Lot> lots) {}

    public Recalls(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new RecallResource(this);
    }

    /** Returns all stock that left from a listing. Only liaisons may call it. */
    public Traced ofListing(Principal principal, String listing) {
        return recall(principal, DealSearch.ofListing(listing), deals -> Recall.ofListing(listing, deals));
    }

    /**
     * Returns all stock that left under a quarantine permit (动物检疫合格证明). These are loads whose truck carried it, and
     * loads without a recorded permit whose listing has it now. Only liaisons may call it.
     */
    public Traced ofPermit(Principal principal, String number) {
        return ofPaper(
                principal,
                book -> book.underPermit(principal.bureau(), number),
                listings -> listings.permitted(principal.bureau(), number),
                (now, deals) -> Recall.ofPermit(number, now, deals));
    }

    /**
     * Returns all stock that left under a conformity certificate (承诺达标合格证). These are loads whose listing had it when
     * they were loaded, and loads without a recorded certificate whose listing has it now. Only liaisons may call it.
     */
    public Traced ofCertificate(Principal principal, String number) {
        return ofPaper(
                principal,
                book -> book.underCertificate(principal.bureau(), number),
                listings -> listings.certified(principal.bureau(), number),
                (now, deals) -> Recall.ofCertificate(number, now, deals));
    }

    private Traced ofPaper(
            Principal principal,
            Function<DealBook, List<Standing>> loadedUnder,
            Function<ListingTable, List<String>> listedUnder,
            BiFunction<Set<String>, List<Deal>, Recall> trace) {
        Set<String> now = new HashSet<>();
        return recall(
                principal,
                (view, book) -> {
                    List<String> listings = listedUnder.apply(new ListingTable(view));
                    now.addAll(listings);
                    return Stream.concat(
                                    loadedUnder.apply(book).stream(),
                                    listings.stream()
                                            .flatMap(id ->
                                                    book.all(principal.bureau(), DealSearch.ofListing(id)).stream()))
                            .toList();
                },
                deals -> trace.apply(now, deals));
    }

    private Traced recall(Principal principal, DealSearch search, Function<List<Deal>, Recall> recall) {
        return recall(principal, (view, book) -> book.all(principal.bureau(), search), recall);
    }

    private Traced recall(
            Principal principal,
            BiFunction<Transaction, DealBook, List<Standing>> search,
            Function<List<Deal>, Recall> recall) {
        Map<String, Lot> lots = new HashMap<>();
        List<Standing> found = context.database().read(view -> {
            List<Standing> all = once(search.apply(view, new DealBook(view)));
            all.stream()
                    .map(each -> each.row().listing())
                    .forEach(id -> lots.computeIfAbsent(id, listing -> Lot.of(view, principal.bureau(), listing)));
            return all;
        });
        Map<String, DealRow> rows =
                found.stream().map(Standing::row).collect(Collectors.toMap(DealRow::id, Function.identity()));
        return new Traced(recall.apply(found.stream().map(Standing::deal).toList()), rows, lots);
    }

    /** Returns each deal once, by id. Loads of one deal may have the number in several spellings. */
    private static List<Standing> once(List<Standing> found) {
        return found.stream()
                .collect(Collectors.toMap(each -> each.row().id(), each -> each, (first, same) -> first, TreeMap::new))
                .values()
                .stream()
                .toList();
    }
}
