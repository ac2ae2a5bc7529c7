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
 * The data of a campaign report.
 *
 * @param today the day of the report
 * @param offers the campaign's listings
 * @param wants the campaign's purchase intents
 * @param losses the losses of its listings on the farm during the campaign
 * @param deals its deals, including closed ones; each is between a listing and an intent of the campaign
 */
public record CampaignFacts(
        LocalDate today, List<Offered> offers, List<Wanted> wants, List<Lost> losses, List<Deal> deals) {
    /**
     * Checks that every deal and every loss belongs to the campaign.
     *
     * @throws IllegalArgumentException when the listing or the intent of a deal or a loss is not one of the campaign's
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
