package org.duijie.api.dealbook;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.audit.Erasure;
import org.duijie.api.audit.Records;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Page;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.Pages;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Body;
import org.duijie.api.json.CanonicalJson;
import org.duijie.api.market.Shortage;
import org.duijie.api.offering.HoldTable;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.DealHeads;
import org.duijie.core.deal.Ending;
import org.duijie.core.deal.Subject;
import org.duijie.core.deal.terms.DealState;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.quantity.Money;

/**
 * Converts deals between the tables and the domain. When a deal changes state, the heads of the listing and the demand
 * of the intent that it takes change their state too.
 */
public final class DealBook {
    private final Transaction transaction;
    private final DealTable deals;
    private final EntryTables entries;

    /**
     * A deal in its current state.
     *
     * @param row the row of the deal, with the data that the domain does not have
     */
    public record Standing(DealRow row, Deal deal) {}

    /**
     * A pair of listing and intent with a deal that one side declined.
     *
     * @param word the reason, and the side that gave it
     */
    public record Declined(String listing, String intent, Ending.Word word) {}

    /**
     * The cost of a deal delivered to the buyer.
     *
     * @param number the short number of the deal
     * @param micros the cost of a gram in µCNY
     */
    public record Landed(String deal, String number, long micros) {}

    /** A valid settlement with a cooperative: its amount, and the day on which it was entered. */
    public record Settled(String cooperative, LocalDate on, Money amount) {}

    public DealBook(Transaction transaction) {
        this.transaction = transaction;
        this.deals = new DealTable(transaction);
        this.entries = new EntryTables(transaction);
    }

    /** Returns the deals, and the quantities that they take from listings and intents, for the record check. */
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

    /** Returns the valid settlements with a buyer in a period, without reversed ones; ordered by id. */
    public List<Settled> settled(BureauId bureau, String buyer, Window period) {
        return new SettlementTable(transaction).settled(bureau, buyer, period);
    }

    /** Returns the content of the column {@code record} in a deal's row. */
    public static String recordOf(Deal deal) {
        return CanonicalJson.of(DealRecord.write(deal));
    }

    /** Returns the signed weigh-ins, which name persons and are kept. */
    public static Erasure.PersonalData personalData() {
        return new Erasure.PersonalData() {
            @Override
            public List<String> kept(Transaction view, BureauId bureau, Set<String> names) {
                return new WeighInTable(view).acceptedBy(bureau, names);
            }
        };
    }

    /** Returns the deal with this id or short number. */
    public Optional<Standing> find(BureauId bureau, String name) {
        return deals.find(bureau, name).map(this::standing);
    }

    public List<Standing> list(BureauId bureau, DealSearch search, Page page) {
        return deals.list(bureau, search, page).stream().map(this::standing).toList();
    }

    /** Returns one page of the deals that {@code search} finds, ordered by id. */
    public List<Standing> all(BureauId bureau, DealSearch search) {
        return Pages.all(
                page -> list(bureau, search, page), standing -> standing.row().id());
    }

    /**
     * Returns the agreed deals that are not finished, and the deals that ended or were settled after {@code since}, the
     * latest first.
     *
     * @param party the party whose deals to return; empty for all deals
     */
    public List<Standing> current(BureauId bureau, Optional<String> party, String since, int limit) {
        return deals.current(bureau, party, since, limit).stream()
                .map(this::standing)
                .toList();
    }

    /**
     * Returns the rows of deals that may need something from somebody, and of those that ended since {@code since}: of
     * one party, or of all; at most {@code most} of each kind. In no order.
     *
     * @param side which of the two parties {@code party} is; empty for the deals of all
     */
    public List<DealRow> pending(BureauId bureau, Optional<Side> side, String party, String since, int most) {
        return deals.pending(bureau, side, party, since, most);
    }

    /** Returns the terms of a deal, which are read from its row alone. */
    public static DealTerms termsOf(DealRow row) {
        return TermsJson.read(Body.tree(row.record()).get("terms"));
    }

    /** Returns the sides that have accepted a proposal, which are read from its row alone. */
    public static Set<Side> acceptedBy(DealRow row) {
        Set<Side> sides = EnumSet.noneOf(Side.class);
        Body.tree(row.record())
                .path("acceptances")
                .forEach(yes -> sides.add(Side.parse(yes.get("side").textValue())));
        return sides;
    }

    public void insert(DealRow row) {
        deals.insert(row);
    }

    /**
     * Replaces {@code before} by {@code next}, and adds new loads, weigh-ins, settlements and payments.
     *
     * @throws Refused when the deal was changed meanwhile, or when it needs more heads than are free
     */
    Standing write(Standing before, Deal next, String now) {
        DealRow row = before.row()
                .moved(
                        next.state(),
                        DealHeads.of(next),
                        FilledDemand.of(transaction, before, next),
                        CanonicalJson.of(DealRecord.write(next)),
                        now);
        if (!deals.update(row)) {
            throw Refused.because(RefusalCode.STALE);
        }
        move(before.row(), row);
        entries.append(row.bureau(), before.deal(), next);
        return new Standing(row, next);
    }

    /**
     * Counts a deal in a campaign.
     *
     * @throws Refused when the deal was changed meanwhile
     */
    Standing enrol(Standing before, String campaign, String now) {
        DealRow row = before.row().enrolled(campaign, now);
        if (!deals.update(row)) {
            throw Refused.because(RefusalCode.STALE);
        }
        return new Standing(row, before.deal());
    }

    /**
     * Returns the deals of which a truck carried the quarantine certificate with this number. A deal occurs
     * once for each spelling of the number.
     */
    public List<Standing> underPermit(BureauId bureau, String number) {
        return new LoadTable(transaction)
                .spellings(bureau, LoadTable.Paper.PERMIT, number).stream()
                        .flatMap(each -> all(bureau, DealSearch.ofPermit(each)).stream())
                        .toList();
    }

    /**
     * Returns the deals of which a load left while its listing had the certificate (承诺达标合格证) with this number. A deal
     * occurs once for each spelling of the number.
     */
    public List<Standing> underCertificate(BureauId bureau, String number) {
        return new LoadTable(transaction)
                .spellings(bureau, LoadTable.Paper.CERTIFICATE, number).stream()
                        .flatMap(each -> all(bureau, DealSearch.ofCertificate(each)).stream())
                        .toList();
    }

    /** Moves heads of the listing, and demand of the intent, as the deal did from {@code before} to {@code row}. */
    private void move(DealRow before, DealRow row) {
        DealHeads moved = row.heads().minus(before.heads());
        long delivered = row.delivered() - before.delivered();
        if (moved.equals(DealHeads.NONE) && delivered == 0) {
            return;
        }
        HoldTable holds = new HoldTable(transaction);
        Shortage shortage = new Shortage(transaction, row.bureau());
        if (!holds.move(row.bureau(), row.listing(), moved)) {
            long own = before.heads().taken();
            throw shortage.ofStock(row.listing(), moved.taken(), row.number(), own);
        }
        long each = row.demandEach();
        long committed = row.heads().committedOfDemand() - before.heads().committedOfDemand();
        if (!holds.move(row.bureau(), row.intent(), moved.held() * each, committed * each, delivered)) {
            throw shortage.ofDemand(row.intent(), (moved.held() + committed) * each + delivered);
        }
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
        ObjectNode record = Body.tree(row.record());
        DealEntries all = row.state() == DealState.PROPOSED
                ? DealEntries.NONE
                : entries.of(row.bureau(), row.id(), DealRecord.isLoaded(record));
        Deal deal = DealRecord.read(subject, row.state(), record, Instant.parse(row.holdUntil()), all);
        return new Standing(row, deal);
    }
}
