package org.duijie.core;

import static org.duijie.core.market.Lingbao.market;
import static org.duijie.core.market.Offer.broilers;
import static org.duijie.core.market.Want.poultry;

import java.util.List;
import org.duijie.core.BadValues.Bad;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Reason;

/** Locked lines that must be refused, with the reasons. */
final class BadLines {
    private BadLines() {}

    /** Locked lines that do not fit two sheds of 500 broilers and a school that takes 200 from one of them. */
    static List<Bad> all() {
        return List.of(
                new Bad("nobody", Reason.NOT_IN_MARKET, () -> locked("nobody", 20, 0)),
                new Bad(Lingbao.TODAY.minusDays(1).toString(), Reason.CANNOT_TRADE, () -> locked("shed-1", 20, -1)),
                new Bad("9 head", Reason.UNDER_LEAST, () -> locked("shed-1", 9, 0)),
                new Bad("501 head", Reason.LOCKED_OVER_STOCK, () -> locked("shed-1", 501, 0)),
                new Bad("201 head", Reason.LOCKED_OVER_DEMAND, () -> locked("shed-1", 201, 0)),
                new Bad("school", Reason.LOCKED_OVER_SUPPLIERS, BadLines::lockTwo));
    }

    private static Market fit() {
        return market(
                List.of(
                        broilers("500 head").named("shed-1").fetchedFrom("10 head"),
                        broilers("500 head").named("shed-2")),
                List.of(poultry("200 head").fromAtMost(1)));
    }

    private static void locked(String listing, long heads, int day) {
        fit().withLocked(List.of(new LockedLine(listing, "school", Heads.of(heads), Lingbao.TODAY.plusDays(day))));
    }

    private static void lockTwo() {
        fit().withLocked(List.of(
                new LockedLine("shed-1", "school", Heads.of(20), Lingbao.TODAY),
                new LockedLine("shed-2", "school", Heads.of(20), Lingbao.TODAY)));
    }
}
