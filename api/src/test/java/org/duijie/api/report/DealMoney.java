package org.duijie.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What must be true of the money of each deal. */
final class DealMoney {
    private DealMoney() {}

    /** The settlements are what the scale showed at the agreed price, and the amounts of the loads add up to the deal. */
    static void assertItComesFromTheScale(JsonNode deal) {
        BigDecimal settled = BigDecimal.ZERO;
        for (JsonNode entry : deal.get("settlements")) {
            settled = settled.add(DealFigures.figure(entry.get("amount")));
        }
        BigDecimal due = BigDecimal.ZERO;
        List<JsonNode> open = new ArrayList<>(DealFigures.weighed(deal));
        for (JsonNode entry : DealFigures.valid(deal.get("settlements"))) {
            List<JsonNode> covered = open.stream()
                    .filter(weighIn -> DealFigures.contains(entry.get("weighIns"), weighIn.get("id")))
                    .toList();
            assertThat(covered).hasSize(entry.get("weighIns").size());
            open.removeAll(covered);
            assertThat(DealFigures.figure(entry.get("amount"))).isEqualByComparingTo(DealFigures.priced(deal, covered));
            due = due.add(DealFigures.figure(entry.get("amount")));
        }
        assertThat(settled).isEqualByComparingTo(due);
        assertThat(DealFigures.figure(deal.get("amount")))
                .isEqualByComparingTo(due.add(DealFigures.priced(deal, open)));
        BigDecimal parts = BigDecimal.ZERO;
        for (JsonNode load : deal.get("loads")) {
            parts = load.has("amount") ? parts.add(DealFigures.figure(load.get("amount"))) : parts;
        }
        assertThat(parts).isEqualByComparingTo(DealFigures.figure(deal.get("amount")));
        if (deal.get("state").textValue().equals("settled")) {
            assertThat(open).isEmpty();
        }
    }

    /** What is open is what is settled less what is paid, in every state. */
    static void assertOpenIsSettledLessPaid(JsonNode deal) {
        BigDecimal open = BigDecimal.ZERO;
        for (JsonNode entry : deal.path("settlements")) {
            open = open.add(DealFigures.figure(entry.get("amount")));
        }
        for (JsonNode entry : deal.path("payments")) {
            open = open.subtract(DealFigures.figure(entry.get("amount")));
        }
        assertThat(deal.has("open") ? DealFigures.figure(deal.get("open")) : BigDecimal.ZERO)
                .isEqualByComparingTo(open);
    }
}
