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
 * @param losses what its listings lost on the farm while they were in it
 * @param deals its deals, closed ones too; each of a listing and an intent of the campaign
 */
public record CampaignFacts(
        LocalDate today, List<Offered> offers, List<Wanted> wants, List<Lost> losses, List<Deal> deals) {
    /**
     * @throws IllegalArgumentException when a deal or a loss is of a listing or an intent that is not the campaign's
     */
    public CampaignFacts {
        offers = List.copyOf(offers);
        wants = List.copyOf(wants);
        losses = List.copyOf(losses);
        deals = List.copyOf(deals);
        requireKnown(
                deals.stream().map(deal -> deal.subject().listing()).toList(),
                offers.stream().map(offer -> offer.listing().id()).toList());
        requireKnown(
                losses.stream().map(Lost::listing).toList(),
                offers.stream().map(offer -> offer.listing().id()).toList());
        requireKnown(
                deals.stream().map(deal -> deal.subject().intent()).toList(),
                wants.stream().map(want -> want.intent().id()).toList());
    }

    List<Sale> sales() {
        Map<String, Offered> byId = byId();
        return deals.stream()
                .flatMap(deal -> Delivered.of(deal).stream())
                .map(delivered -> new Sale(
                        delivered,
                        Objects.requireNonNull(
                                byId.get(delivered.deal().subject().listing()))))
                .toList();
    }

    /** The listings by their ids. */
    Map<String, Offered> byId() {
        Map<String, Offered> byId = new HashMap<>();
        offers.forEach(offer -> byId.put(offer.listing().id(), offer));
        return byId;
    }

    private static void requireKnown(List<String> named, List<String> known) {
        Set<String> all = new HashSet<>(known);
        named.stream().filter(id -> !all.contains(id)).findFirst().ifPresent(id -> {
            throw new IllegalArgumentException("a deal or a loss is of " + id + ", which is not in the campaign");
        });
    }
}
