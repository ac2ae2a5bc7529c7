package org.duijie.api.notice;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Feed;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.http.Resource;
import org.duijie.api.json.Times;
import org.duijie.api.market.Lot;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Load;
import org.duijie.core.deal.Loaded;
import org.duijie.core.deal.terms.DealState;

/**
 * The inbox of a person: what has to be answered or done and until when, and what others have changed. It is derived
 * from the deals at every request, so that it is never out of date; only what was read is stored.
 */
public final class Inbox {
    /** How long a change is news. */
    private static final Duration NEWS = Duration.ofDays(7);

    /** The maximum number of deals of each kind that are looked at. */
    private static final int MOST_DEALS = 100;

    private static final Set<NoticeKind> OF_LOADS =
            Set.of(NoticeKind.WEIGH, NoticeKind.AGREE, NoticeKind.SETTLE, NoticeKind.DISPUTE);

    private static final int MOST_MARKS = 1_000;

    /**
     * The entries that are shown.
     *
     * @param unread how many of them are unread
     * @param more whether there are more than shown
     */
    record Shown(List<Item> items, long unread, boolean more) {}

    /**
     * An entry, the goods of its deal, and whether it was read.
     *
     * @param loads the numbers of the loads that it is about
     */
    record Item(InboxEntry entry, Lot lot, List<Integer> loads, boolean isRead) {}

    private final AppContext context;
    private final Map<BureauId, BureauNews> bureaus = new ConcurrentHashMap<>();

    public Inbox(AppContext context) {
        this.context = context;
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new NoticeResource(this);
    }

    /** Returns the inbox of the principal, the most urgent entry first. */
    Shown list(Principal principal) {
        return context.database().read(view -> {
            List<InboxEntry> all = all(view, principal);
            Map<String, Long> seen = new MarkTable(view).of(principal.bureau(), principal.user());
            List<Item> items = new ArrayList<>();
            long unread = 0;
            for (InboxEntry each : all.subList(0, Math.min(all.size(), ReadBody.MOST))) {
                DealRow deal = each.deal();
                boolean isRead = seen.getOrDefault(deal.id(), 0L) >= deal.version();
                unread += isRead ? 0 : 1;
                items.add(new Item(each, Lot.of(view, deal.bureau(), deal.listing()), loads(view, each), isRead));
            }
            return new Shown(items, unread, all.size() > items.size());
        });
    }

    /** Returns the loads that an entry is about: all that are in the state that makes it an entry. */
    private static List<Integer> loads(Transaction view, InboxEntry entry) {
        DealRow deal = entry.deal();
        return OF_LOADS.contains(entry.kind())
                ? new DealBook(view)
                        .find(deal.bureau(), deal.id())
                        .map(standing -> inState(deal.state(), standing.deal()))
                        .orElse(List.of())
                : List.of();
    }

    /** Returns the loads in {@code state}; none before the first load. */
    private static List<Integer> inState(DealState state, Deal deal) {
        return deal instanceof Loaded loaded
                ? loaded.loads().list().stream()
                        .filter(load -> loaded.stateOf(load) == state)
                        .map(Load::number)
                        .toList()
                : List.of();
    }

    /** Notes what the principal has read; ignores deals that are not in the inbox. Returns the inbox. */
    Shown read(Principal principal, byte[] body) {
        ReadBody read = Refused.orRefused(ReadBody.read(body));
        return context.database().write(transaction -> {
            List<DealRow> own =
                    all(transaction, principal).stream().map(InboxEntry::deal).toList();
            MarkTable marks = new MarkTable(transaction);
            read.marks().stream()
                    .flatMap(mark -> own.stream().flatMap(deal -> mark.of(deal).stream()))
                    .forEach(mark -> marks.mark(principal.bureau(), principal.user(), mark, context.now()));
            marks.forget(principal.bureau(), principal.user(), MOST_MARKS);
            return list(principal);
        });
    }

    /** Returns a feed that tells the principal when the inbox may have changed. */
    Feed feed(Principal principal, Duration life) {
        BureauNews news = bureaus.computeIfAbsent(principal.bureau(), bureau -> new BureauNews(context, bureau));
        return new NoticeFeed(context, news, principal, life);
    }

    private List<InboxEntry> all(Transaction view, Principal principal) {
        String since = Times.text(context.moment().minus(NEWS));
        NoticeRules rules = new NoticeRules(view, principal, context.today(), since);
        return new DealBook(view)
                        .pending(
                                principal.bureau(), NoticeRules.sideOf(principal), principal.party(), since, MOST_DEALS)
                        .stream()
                        .map(rules::of)
                        .flatMap(Optional::stream)
                        .sorted(InboxEntry.BY_URGENCY)
                        .toList();
    }
}
