package org.duijie.api.dealbook;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.PersonalData;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.market.MarketRows;
import org.duijie.api.offering.HoldTable;
import org.duijie.core.deal.Collected;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Delivered;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.weighing.WeighEntry;
import org.duijie.core.deal.weighing.WeighIn;
import org.duijie.core.deal.weighing.WeighReversal;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Money;

/**
 * Converts deals between the tables and the domain. When a deal changes state, the heads of the listing and the demand
 * of the intent that it takes change their state too.
 */
public final class DealBook {
    private final Transaction transaction;
    private final DealTable deals;
    private final WeighInTable weighIns;
    private final SettlementTable settlements;

    /**
     * A deal in its current state.
     *
     * @param row its row, with the data that the domain does not have
     */
    public record Standing(DealRow row, Deal deal) {}

    /**
     * A pair of listing and intent with a deal that one side declined.
     *
     * @param word the reason, and the side that gave it
     */
    public record Declined(String listing, String intent, Ending.Word word) {}

    /** The cost of a deal delivered to the buyer, in µCNY a gram. */
    public record Landed(String deal, long micros) {}

    public DealBook(Transaction transaction) {
        this.transaction = transaction;
        this.deals = new DealTable(transaction);
        this.weighIns = new WeighInTable(transaction);
        this.settlements = new SettlementTable(transaction);
    }

    /** Returns, for the record check, the deals and what they take from listings and intents. */
    public static Records records() {
        return AuditedDeals.records();
    }

    /** Returns the intents of a campaign's deals. */
    public static Set<String> intentsOf(Transaction view, BureauId bureau, String campaign) {
        return AuditedDeals.intentsOf(view, bureau, campaign);
    }

    /** Returns the ids of proposed deals whose hold has expired at {@code now}, the earliest first. */
    public List<String> overdue(BureauId bureau, String now, int limit) {
        return deals.overdue(bureau, now, limit);
    }

    /** Returns how many proposed deals have a hold that expires by {@code until}. */
    public long expiring(BureauId bureau, String until) {
        return deals.expiring(bureau, until);
    }

    /**
     * Returns the pairs whose two sides are on the market and have a declined deal, unless the listing or the intent
     * has changed since then. Ordered by deal.
     */
    public List<Declined> declined(BureauId bureau) {
        return deals.declined(bureau);
    }

    /** Returns the products that have deals, in order. */
    public List<String> products(BureauId bureau) {
        return deals.products(bureau);
    }

    /**
     * Returns the costs, delivered to the buyer, of the latest deals of a product. Ignores deals that ended without a
     * delivery.
     */
    public List<Landed> landed(BureauId bureau, String product, int limit) {
        return deals.landed(bureau, product, limit);
    }

    /** Returns what the column {@code record} of a deal's row stores. */
    public static String recordOf(Deal deal) {
        return CanonicalJson.of(DealRecord.write(deal));
    }

    /** Returns the signed weigh-ins, which name persons and are kept. */
    public static PersonalData personalData() {
        return new PersonalData() {
            @Override
            public List<String> kept(Transaction view, BureauId bureau, Set<String> names) {
                return new WeighInTable(view).acceptedBy(bureau, names);
            }
        };
    }

    public Optional<Standing> find(BureauId bureau, String id) {
        return deals.find(bureau, id).map(this::standing);
    }

    public List<Standing> list(BureauId bureau, DealSearch search, Page page) {
        return deals.list(bureau, search, page).stream().map(this::standing).toList();
    }

    /** Returns one page of the deals that {@code search} finds, ordered by id. */
    public List<Standing> all(BureauId bureau, DealSearch search) {
        return Pages.all(
                page -> list(bureau, search, page), standing -> standing.row().id());
    }

    public void insert(DealRow row) {
        deals.insert(row);
    }

    /**
     * Replaces {@code before} by {@code next}, and adds new weigh-ins and settlements.
     *
     * @throws Refused when the deal was changed meanwhile, or when it needs more heads than are free
     */
    Standing write(Standing before, Deal next, String now) {
        Optional<String> carried = next instanceof Collected collected
                ? collected.loading().permit().map(permit -> permit.number())
                : before.row().permit();
        DealRow row = before.row()
                .moved(
                        next.state(),
                        DealHeads.of(next),
                        delivered(before, next),
                        carried,
                        CanonicalJson.of(DealRecord.write(next)),
                        now);
        if (!deals.update(row)) {
            throw Refused.because(RefusalCode.STALE);
        }
        move(
                row,
                row.heads().minus(before.row().heads()),
                row.delivered() - before.row().delivered());
        append(row, before.deal(), next);
        return new Standing(row, next);
    }

    /**
     * Returns how much of the demand the valid weigh-in fills. A demand by weight is filled by the weight on the scale.
     */
    private long delivered(Standing before, Deal next) {
        Optional<WeighIn> weighed = Delivered.of(next).map(Delivered::weighIn);
        if (weighed.equals(Delivered.of(before.deal()).map(Delivered::weighIn))) {
            return before.row().delivered();
        }
        IntentRow intent = new IntentTable(transaction)
                .find(before.row().bureau(), before.row().intent())
                .orElseThrow();
        return weighed.map(each -> MarketRows.intent(intent)
                        .filledBy(
                                each.acceptedHeads(),
                                each.acceptedWeight(),
                                before.row().demandEach()))
                .orElse(0L);
    }

    /**
     * Changes the state of the listing's heads, and of the intent's demand according to these heads and the delivery.
     */
    private void move(DealRow row, DealHeads moved, long delivered) {
        if (moved.equals(DealHeads.NONE) && delivered == 0) {
            return;
        }
        HoldTable holds = new HoldTable(transaction);
        if (!holds.move(row.bureau(), row.listing(), moved)) {
            throw Refused.because(RefusalCode.NOT_ENOUGH_STOCK);
        }
        long each = row.demandEach();
        if (!holds.move(row.bureau(), row.intent(), moved.held() * each, moved.committed() * each, delivered)) {
            throw Refused.because(RefusalCode.NOT_ENOUGH_DEMAND);
        }
    }

    private void append(DealRow row, Deal before, Deal next) {
        List<WeighEntry> weighed = weighings(next);
        for (int i = weighings(before).size(); i < weighed.size(); i++) {
            weighIns.insert(weighInRow(row, i + 1, weighed.get(i)));
        }
        List<Settlement> past = settled(before);
        List<Settlement> settled = settled(next);
        for (int i = past.size(); i < settled.size(); i++) {
            settlements.insert(settlementRow(row, i + 1, settled.get(i)));
        }
        if (!past.equals(settled) && past.size() == settled.size()) {
            LocalDate paidOn = settled.get(settled.size() - 1).paidOn().orElseThrow();
            settlements.pay(row.bureau(), row.id(), paidOn.toString());
        }
    }

    private static List<WeighEntry> weighings(Deal deal) {
        return Delivered.of(deal)
                .map(delivered -> delivered.deal().weighings().entries())
                .orElse(List.of());
    }

    private static List<Settlement> settled(Deal deal) {
        return Delivered.of(deal)
                .map(delivered -> delivered.settlements().entries())
                .orElse(List.of());
    }

    private Standing standing(DealRow row) {
        Subject subject = new Subject(
                row.id(),
                row.listing(),
                row.cooperative().id(),
                row.intent(),
                row.buyer().id(),
                row.buyerKind(),
                ProductPath.of(row.product()));
        DealState state = row.state();
        boolean isWeighed = state == DealState.WEIGHED || state == DealState.DISPUTED || state == DealState.SETTLED;
        Deal deal = DealRecord.read(
                subject,
                state,
                Body.tree(row.record()),
                Instant.parse(row.holdUntil()),
                isWeighed ? entries(row) : List.of(),
                isWeighed ? settlements(row) : List.of());
        return new Standing(row, deal);
    }

    private List<WeighEntry> entries(DealRow row) {
        return weighIns.list(row.bureau(), row.id()).stream()
                .map(each -> WeighEntryJson.read(Body.tree(each.entry())))
                .toList();
    }

    private List<Settlement> settlements(DealRow row) {
        return settlements.list(row.bureau(), row.id()).stream()
                .map(each -> new Settlement(
                        each.id(),
                        each.weighIn(),
                        Money.ofMicros(each.micros()),
                        LocalDate.parse(each.settledOn()),
                        LocalDate.parse(each.dueOn()),
                        each.paidOn().map(LocalDate::parse),
                        each.reverses()))
                .toList();
    }

    private static WeighInRow weighInRow(DealRow row, int n, WeighEntry entry) {
        Optional<String> reverses =
                entry instanceof WeighReversal reversal ? Optional.of(reversal.reverses()) : Optional.empty();
        return new WeighInRow(
                row.bureau(), entry.id(), row.id(), n, reverses, CanonicalJson.of(WeighEntryJson.write(entry)));
    }

    private static SettlementRow settlementRow(DealRow row, int n, Settlement entry) {
        return new SettlementRow(
                row.bureau(),
                entry.id(),
                row.id(),
                n,
                entry.weighIn(),
                entry.amount().micros(),
                entry.on().toString(),
                entry.dueOn().toString(),
                entry.paidOn().map(LocalDate::toString),
                entry.reverses());
    }
}
