package org.duijie.core.campaign;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.duijie.core.deal.Deal;
import org.duijie.core.deal.Delivered;

/**
 * What a campaign report is made from.
 *
 * @param today the day on which it is made
 * @param offers the campaign's listings
 * @param wants the campaign's purchase intents
 * @param deals its deals, closed ones too; each of a listing and an intent of the campaign
 */
public record CampaignFacts(LocalDate today, List<Offered> offers, List<Wanted> wants, List<Deal> deals) {
    /** @throws IllegalArgumentException when a deal is of a listing or an intent that is not the campaign's */
    public CampaignFacts {
        offers = List.copyOf(offers);
        wants = List.copyOf(wants);
        deals = List.copyOf(deals);
        requireKnown(
                deals.stream().map(deal -> deal.subject().listing()).toList(),
                offers.stream().map(offer -> offer.listing().id()).toList());
        requireKnown(
                deals.stream().map(deal -> deal.subject().intent()).toList(),
                wants.stream().map(want -> want.intent().id()).toList());
    }

    List<Sale> sales() {
        Map<String, Offered> byId = new HashMap<>();
        offers.forEach(offer -> byId.put(offer.listing().id(), offer));
        return deals.stream()
                .flatMap(deal -> Delivered.of(deal).stream())
                .map(delivered -> new Sale(
                        delivered,
                        Objects.requireNonNull(
                                byId.get(delivered.deal().subject().listing()))))
                .toList();
    }

    private static void requireKnown(List<String> named, List<String> known) {
        Set<String> all = new HashSet<>(known);
        named.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("a deal is of " + id + ", which is not in the campaign");
        });
    }
}
