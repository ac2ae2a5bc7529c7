package org.duijie.core.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.duijie.core.deal.terms.Conditions;
import org.duijie.core.deal.terms.DealPrice;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Delivery;
import org.duijie.core.deal.terms.FloorPrices;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.terms.Shrink;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.terms.Tolerance;
import org.duijie.core.deal.terms.WeighingPoint;
import org.duijie.core.deal.weighing.DisputeReason;
import org.duijie.core.deal.weighing.Loading;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.market.Lingbao;
import org.duijie.core.market.Window;
import org.duijie.core.product.ProductPath;
import org.duijie.core.product.Quarantine;
import org.duijie.core.quantity.CountWords;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.UnitPrice;
import org.duijie.core.quantity.Weight;

/**
 * A deal said as a phrase: broilers of Sun Village for a supermarket, 6.5 jin each, at 5.2 yuan a jin fetched at the farm tomorrow,
 * under a permit for that day; and whatever else the phrase says. It can be asked for in any state.
 */
public record Bargain(Subject subject, DealTerms terms) {
    public static final Instant NOW = Instant.parse("2022-12-19T09:00:00Z");
    public static final Instant HELD_UNTIL = NOW.plusSeconds(3_600);
    public static final LocalDate PICK_UP = Lingbao.TODAY.plusDays(1);

    /** The day of all events. */
    public static final LocalDate LATER = PICK_UP.plusDays(30);

    public static Bargain broilers(String heads) {
        Subject subject = new Subject(
                "deal-1",
                "sun-village",
                "Sun Village Broiler Cooperative",
                "supermarket",
                "Lingbao Supermarket",
                BuyerKind.SUPERMARKET,
                ProductPath.of("poultry/broiler"));
        return new Bargain(
                subject,
                new DealTerms(
                        Heads.parse(heads, CountWords.COMMON),
                        Weight.parse("6.5 jin"),
                        DealPrice.live(price("5.2 CNY/jin"), Delivery.AT_FARM),
                        PICK_UP,
                        Conditions.usual(Quarantine.NEEDED, BuyerKind.SUPERMARKET)));
    }

    public static UnitPrice price(String text) {
        return UnitPrice.parse(text, CountWords.COMMON);
    }

    public Bargain named(String id) {
        return with(new Subject(
                id,
                subject.listing(),
                subject.cooperative(),
                subject.intent(),
                subject.buyer(),
                subject.kind(),
                subject.product()));
    }

    public Bargain from(String listing, String cooperative) {
        return with(new Subject(
                subject.id(),
                listing,
                cooperative,
                subject.intent(),
                subject.buyer(),
                subject.kind(),
                subject.product()));
    }

    /** For this buyer, with the conditions that are usual for it. */
    public Bargain to(String buyer, BuyerKind kind) {
        return with(new Subject(
                        subject.id(), subject.listing(), subject.cooperative(), buyer, buyer, kind, subject.product()))
                .on(Conditions.usual(Quarantine.NEEDED, kind));
    }

    private Bargain with(Subject changed) {
        return new Bargain(changed, terms);
    }

    public Bargain at(String price) {
        return at(DealPrice.live(price(price), Delivery.AT_FARM));
    }

    public Bargain at(DealPrice price) {
        return new Bargain(
                subject,
                new DealTerms(terms.heads(), terms.expectedHead(), price, terms.pickUpOn(), terms.conditions()));
    }

    public Bargain weighing(Weight head) {
        return new Bargain(
                subject, new DealTerms(terms.heads(), head, terms.price(), terms.pickUpOn(), terms.conditions()));
    }

    public Bargain on(Conditions conditions) {
        return new Bargain(
                subject,
                new DealTerms(terms.heads(), terms.expectedHead(), terms.price(), terms.pickUpOn(), conditions));
    }

    public Bargain weighedAt(WeighingPoint scale) {
        return on(terms.conditions().weighedAt(scale));
    }

    public Bargain shrinking(int perMille, Side bornBy) {
        return on(terms.conditions().withShrink(new Shrink(perMille, bornBy)));
    }

    public Bargain deathsBornBy(Side side) {
        return on(terms.conditions().withDeathsBornBy(side));
    }

    public Bargain tolerating(int perMille, Tolerance.Outside outside) {
        return on(terms.conditions().withTolerance(new Tolerance(perMille, outside)));
    }

    public static Acceptance yesOf(Side side) {
        return Acceptance.byItself(side, "usr-" + side.code(), NOW);
    }

    public static Ending.Word no(Side side, EndReason reason) {
        return Ending.Word.of(side, reason, NOW);
    }

    public static Dispute complaint(DisputeReason reason) {
        return new Dispute(Side.BUYER, reason, Optional.empty(), NOW);
    }

    /** A permit for these days after today. */
    public static Permit permit(int from, int to) {
        return new Permit("4112820001", new Window(Lingbao.TODAY.plusDays(from), Lingbao.TODAY.plusDays(to)));
    }

    public static Confirmation word(Optional<Permit> permit) {
        return new Confirmation("usr-liaison", permit, NOW);
    }

    public static FloorPrices floor(String product, String price) {
        return new FloorPrices(Map.of(ProductPath.of(product), price(price)));
    }

    public static Loading loading(long heads) {
        return new Loading(PICK_UP, Heads.of(heads), "豫M12345", Optional.of(permit(1, 1)));
    }

    public Proposed proposed() {
        return Proposed.of(subject, terms, HELD_UNTIL);
    }

    public Agreed agreed() {
        return (Agreed) proposed()
                .accept(yesOf(Side.BUYER))
                .then(half -> ((Proposed) half).accept(yesOf(Side.COOPERATIVE)))
                .orElseThrow();
    }

    public Confirmed confirmed() {
        return agreed().confirm(word(Optional.of(permit(1, 1))), FloorPrices.NONE)
                .orElseThrow();
    }

    /** With all heads on the truck. */
    public Loaded collected() {
        return confirmed().collect(loading(terms.heads().count()), LATER).orElseThrow();
    }

    public Loaded weighed(Ticket ticket) {
        return OneLoad.weigh(collected(), ticket.weighIn()).orElseThrow();
    }

    public Loaded settled(Ticket ticket) {
        return OneLoad.settle(weighed(ticket), "stl-1", PICK_UP.plusDays(7), PICK_UP)
                .orElseThrow();
    }
}
