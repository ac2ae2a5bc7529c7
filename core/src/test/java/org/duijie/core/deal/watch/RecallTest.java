package org.duijie.core.deal.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static org.duijie.core.deal.Bargain.broilers;

import java.util.List;
import java.util.Set;
import org.duijie.core.deal.Bargain;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.EndReason;
import org.duijie.core.deal.Ticket;
import org.duijie.core.deal.terms.Side;
import org.duijie.core.deal.weighing.RejectReason;
import org.duijie.core.market.BuyerKind;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;
import org.junit.jupiter.api.Test;

class RecallTest {
    private static final Bargain SCHOOL = broilers("100 head").named("deal-2").to("school", BuyerKind.SCHOOL);
    private static final Bargain ELSEWHERE = broilers("70 head").named("deal-4").from("hilltop", "Hilltop Cooperative");
    private static final List<Deal> DEALS = List.of(
            broilers("500 head").settled(Ticket.of(500, "1625 kg").rejecting(20, "65 kg", RejectReason.TOO_HEAVY)),
            SCHOOL.collected(),
            broilers("900 head").named("deal-3").confirmed(),
            ELSEWHERE.weighed(Ticket.of(70, "230 kg")),
            broilers("40 head").named("deal-5").proposed().decline(Bargain.no(Side.BUYER, EndReason.DATE)));

    @Test
    void a_listing_is_followed_to_every_buyer_that_has_or_awaits_its_stock() {
        Recall recall = Recall.ofListing("sun-village", DEALS);

        assertThat(recall.lines())
                .extracting(Recall.Line::buyer, Recall.Line::heads, Recall.Line::weight, Recall.Line::weighed)
                .containsExactly(
                        tuple("Lingbao Supermarket", Heads.of(480), Weight.parse("1560 kg"), true),
                        tuple("school", Heads.of(100), Weight.parse("325 kg"), false));
        assertThat(recall.heads()).isEqualTo(Heads.of(580));
        assertThat(recall.weight()).isEqualTo(Weight.parse("1885 kg"));
    }

    @Test
    void a_permit_is_followed_over_listings() {
        assertThat(Recall.ofPermit("4112820001", Set.of(), DEALS).lines())
                .extracting(Recall.Line::deal)
                .containsExactly("deal-1", "deal-2", "deal-4");
        assertThat(Recall.ofPermit("4112820002", Set.of("sun-village"), DEALS).lines())
                .isEmpty();
    }
}
