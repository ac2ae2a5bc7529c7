package org.duijie.api.notice;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Role;
import org.duijie.api.identity.Users;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.api.offering.PermitJson;
import org.duijie.core.deal.Account;
import org.duijie.core.deal.settlement.Settlement;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.quantity.Money;

/** Says what one reader has to do about a deal, or to know of it. */
final class NoticeRules {
    private final Transaction view;
    private final Principal reader;
    private final LocalDate today;
    private final String changesSince;
    private final Map<String, Optional<String>> parties = new HashMap<>();

    /**
     * Makes the rules for one reader.
     *
     * @param today the day in China
     * @param changesSince since when a change is news, in the form of rows
     */
    NoticeRules(Transaction view, Principal reader, LocalDate today, String changesSince) {
        this.view = view;
        this.reader = reader;
        this.today = today;
        this.changesSince = changesSince;
    }

    /** Returns the side of a reader; empty for a liaison. */
    static Optional<Side> sideOf(Principal reader) {
        return switch (reader.role()) {
            case COOPERATIVE -> Optional.of(Side.COOPERATIVE);
            case BUYER -> Optional.of(Side.BUYER);
            case LIAISON -> Optional.empty();
        };
    }

    /** Returns what the reader has to do about {@code deal}, or else what somebody else changed lately. */
    Optional<InboxEntry> of(DealRow deal) {
        return toDo(deal).or(() -> change(deal));
    }

    private Optional<InboxEntry> toDo(DealRow deal) {
        return switch (deal.state()) {
            case PROPOSED ->
                Optional.of(InboxEntry.ofHold(deal, isToAnswer(deal) ? NoticeKind.ANSWER : NoticeKind.HOLD));
            case AGREED -> agreed(deal);
            case CONFIRMED -> confirmed(deal);
            case COLLECTED -> collected(deal);
            case WEIGHED -> weighed(deal);
            case DISPUTED -> Optional.of(InboxEntry.of(deal, NoticeKind.DISPUTE));
            case SETTLED -> settled(deal);
            case DECLINED, EXPIRED, CANCELLED -> repay(deal, accountOf(deal).open());
        };
    }

    private boolean isToAnswer(DealRow deal) {
        Set<Side> silent = EnumSet.allOf(Side.class);
        silent.removeAll(DealBook.acceptedBy(deal));
        return sideOf(reader).filter(silent::contains).isPresent();
    }

    private Optional<InboxEntry> agreed(DealRow deal) {
        if (is(Role.BUYER)) {
            return Optional.empty();
        }
        DealTerms terms = DealBook.termsOf(deal);
        if (terms.conditions().permitNeeded() && !hasPermit(deal, terms.pickUpOn())) {
            return Optional.of(InboxEntry.of(deal, NoticeKind.PERMIT).on(terms.pickUpOn()));
        }
        return is(Role.LIAISON)
                ? Optional.of(InboxEntry.of(deal, NoticeKind.CONFIRM).on(terms.pickUpOn()))
                : Optional.empty();
    }

    /** A pick-up is a notice to the cooperative from the day before. */
    private Optional<InboxEntry> confirmed(DealRow deal) {
        LocalDate day = DealBook.termsOf(deal).pickUpOn();
        return is(Role.COOPERATIVE) && !day.isAfter(today.plusDays(1))
                ? Optional.of(InboxEntry.of(deal, NoticeKind.LOAD).on(day))
                : Optional.empty();
    }

    private Optional<InboxEntry> collected(DealRow deal) {
        boolean isAtFarm = DealBook.termsOf(deal).conditions().weighedAt() == WeighingPoint.FARM_SCALE;
        return is(Role.LIAISON) || is(isAtFarm ? Role.COOPERATIVE : Role.BUYER)
                ? Optional.of(InboxEntry.of(deal, NoticeKind.WEIGH))
                : Optional.empty();
    }

    private Optional<InboxEntry> weighed(DealRow deal) {
        if (is(Role.LIAISON)) {
            return Optional.of(InboxEntry.of(deal, NoticeKind.SETTLE));
        }
        return byOthers(deal).map(event -> InboxEntry.of(deal, NoticeKind.AGREE).after(event));
    }

    private Optional<InboxEntry> settled(DealRow deal) {
        Account account = accountOf(deal);
        Money open = account.open();
        return account.settlements().unpaid().stream()
                .map(Settlement::dueOn)
                .min(LocalDate::compareTo)
                .filter(day -> open.micros() > 0)
                .map(day -> InboxEntry.of(deal, NoticeKind.PAY).on(day).owing(open))
                .or(() -> repay(deal, open));
    }

    /** A deal in which nothing more happens and whose open amount is negative: the cooperative pays that back. */
    private Optional<InboxEntry> repay(DealRow deal, Money open) {
        return is(Role.BUYER) || open.micros() >= 0
                ? Optional.empty()
                : Optional.of(InboxEntry.of(deal, NoticeKind.REPAY).owing(Money.ZERO.minus(open)));
    }

    private Account accountOf(DealRow deal) {
        return new Account(
                new DealBook(view).find(deal.bureau(), deal.id()).orElseThrow().deal());
    }

    private Optional<InboxEntry> change(DealRow deal) {
        return deal.changedAt().compareTo(changesSince) < 0
                ? Optional.empty()
                : byOthers(deal)
                        .map(event -> InboxEntry.of(deal, NoticeKind.CHANGED).after(event));
    }

    /** Returns the last transition of a deal, unless somebody of the reader's own party made it. */
    private Optional<DealLog.Event> byOthers(DealRow deal) {
        return DealLog.last(view, deal)
                .filter(event ->
                        partyOf(event.actor()).filter(reader.party()::equals).isEmpty());
    }

    /** Returns the party of a user; empty for the service itself. */
    private Optional<String> partyOf(String user) {
        return parties.computeIfAbsent(
                user,
                id -> Users.exists(view, reader.bureau(), id)
                        ? Optional.of(Users.partyOf(view, reader.bureau(), id))
                        : Optional.empty());
    }

    private boolean hasPermit(DealRow deal, LocalDate day) {
        return new ListingTable(view)
                .find(deal.bureau(), deal.listing())
                .map(MarketRows::listing)
                .filter(listing -> listing.permits().stream()
                        .anyMatch(permit -> permit.kind().equals(PermitJson.QUARANTINE)
                                && permit.window().contains(day)))
                .isPresent();
    }

    private boolean is(Role role) {
        return reader.role() == role;
    }
}
