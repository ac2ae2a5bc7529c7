package org.duijie.api.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;
import org.duijie.api.dealbook.DealLog;
import org.duijie.api.dealbook.DealRow;
import org.duijie.core.quantity.Money;

/**
 * What a reader has to do about one deal, or to know of it. A deal has at most one notice for a reader.
 *
 * @param until when it is too late, for a hold
 * @param on the day on which it is to be done
 * @param event what somebody else changed last
 * @param open what is still to be paid, or to be paid back
 */
record InboxEntry(
        DealRow deal,
        NoticeKind kind,
        Optional<Instant> until,
        Optional<LocalDate> on,
        Optional<DealLog.Event> event,
        Optional<Money> open) {
    /** Days are in China time, which has no daylight saving. */
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    /** What is to be done first, by when it is too late; then what changed, the latest first. */
    static final Comparator<InboxEntry> BY_URGENCY = Comparator.comparing((InboxEntry each) -> !each.kind.isToDo())
            .thenComparing(InboxEntry::end)
            .thenComparing((InboxEntry each) -> each.deal.changedAt(), Comparator.reverseOrder())
            .thenComparing(each -> each.deal.id());

    static InboxEntry of(DealRow deal, NoticeKind kind) {
        return new InboxEntry(deal, kind, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Returns a notice of a hold, with its end. */
    static InboxEntry ofHold(DealRow deal, NoticeKind kind) {
        Optional<Instant> end = Optional.of(Instant.parse(deal.holdUntil()));
        return new InboxEntry(deal, kind, end, Optional.empty(), Optional.empty(), Optional.empty());
    }

    InboxEntry on(LocalDate day) {
        return new InboxEntry(deal, kind, until, Optional.of(day), event, open);
    }

    InboxEntry after(DealLog.Event last) {
        return new InboxEntry(deal, kind, until, on, Optional.of(last), open);
    }

    InboxEntry owing(Money amount) {
        return new InboxEntry(deal, kind, until, on, event, Optional.of(amount));
    }

    /** Returns when it is too late; the end of all time when nothing says so. */
    private Instant end() {
        return until.or(() -> on.map(day -> day.atTime(LocalTime.MAX).toInstant(CHINA)))
                .orElse(Instant.MAX);
    }
}
