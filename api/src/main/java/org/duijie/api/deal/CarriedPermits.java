package org.duijie.api.deal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealRow;
import org.duijie.api.feature.Refused;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Complaint.Severity;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.CertificateBody;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.market.MarketRows;
import org.duijie.core.deal.Confirmed;
import org.duijie.core.deal.terms.DealTerms;
import org.duijie.core.deal.terms.Permit;
import org.duijie.core.deal.weighing.NumberPlate;
import org.duijie.core.quantity.FoldedNumber;

/**
 * Chooses the quarantine certificate under which the stock of a deal leaves. It must be a certificate of the listing.
 */
final class CarriedPermits {
    private CarriedPermits() {}

    /**
     * Returns the certificate with the number {@code named}. Without a number, returns the one that is valid on
     * {@code day}. If a certificate is needed but none is valid, returns the first, so that the refusal can name it.
     *
     * @throws Refused when the listing has no certificate of that number
     */
    static Optional<Permit> of(Transaction view, DealRow deal, DealTerms terms, Optional<String> named, LocalDate day) {
        List<Permit> all = all(view, deal);
        if (named.isPresent()) {
            return Optional.of(all.stream()
                    .filter(permit -> FoldedNumber.of(permit.number()).equals(FoldedNumber.of(named.get())))
                    .findFirst()
                    .orElseThrow(() -> Refused.because(Refusals.of(Fault.UNKNOWN_PERMIT, "permit", named.get()))));
        }
        return all.stream()
                .filter(permit -> permit.valid().contains(day))
                .findFirst()
                .or(() -> terms.conditions().permitNeeded() ? all.stream().findFirst() : Optional.empty());
    }

    /**
     * Returns the number of the certificate that was confirmed, unless the listing has it no more: it was corrected.
     */
    static Optional<String> stillKnown(Transaction view, DealRow deal, Confirmed confirmed) {
        return confirmed
                .confirmation()
                .permit()
                .filter(all(view, deal)::contains)
                .map(Permit::number);
    }

    /** Returns the number of the certificate (承诺达标合格证) that the listing has. */
    static Optional<String> certificate(Transaction view, DealRow deal) {
        return new ListingTable(view)
                .find(deal.bureau(), deal.listing())
                .flatMap(listing -> CertificateBody.numberIn(listing.entered()));
    }

    /** Warns if the vehicle has no number plate of the mainland. */
    static List<Complaint> doubts(Optional<String> vehicle) {
        return vehicle.filter(plate -> !NumberPlate.isLikely(plate))
                .map(plate -> List.of(Refusals.at(Odd.PLATE_UNLIKELY, "/vehicle", plate)))
                .orElse(List.of());
    }

    private static List<Permit> all(Transaction view, DealRow deal) {
        return MarketRows.listing(new ListingTable(view)
                        .find(deal.bureau(), deal.listing())
                        .orElseThrow())
                .permits()
                .stream()
                .filter(permit -> permit.kind().equals(org.duijie.api.offering.PermitJson.QUARANTINE))
                .map(permit -> new Permit(permit.number(), permit.window()))
                .toList();
    }

    /** What looks odd in a load. */
    enum Odd implements Complaint.Code {
        /** The number plate is not of the form of plates of the mainland. */
        PLATE_UNLIKELY;

        @Override
        public Severity severity() {
            return Severity.WARNING;
        }
    }
}
