package org.duijie.api.listing;

import static org.duijie.api.json.Shape.optional;
import static org.duijie.api.json.Shape.optionalObject;
import static org.duijie.api.json.Shape.optionalObjects;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.duijie.api.file.Common;
import org.duijie.api.file.Dressed;
import org.duijie.api.file.ListingReader;
import org.duijie.api.file.Products;
import org.duijie.api.file.Unusual;
import org.duijie.api.json.Body;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fields;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.json.Part;
import org.duijie.api.json.Shape;
import org.duijie.api.json.Shape.Kind;
import org.duijie.api.offering.PermitJson;
import org.duijie.core.market.Listing;
import org.duijie.core.market.MarketLimits;
import org.duijie.core.market.Name;
import org.duijie.core.market.Stock;
import org.duijie.core.quantity.Heads;
import org.duijie.core.quantity.Weight;

/**
 * A listing in a request: the fields of the market file, and further fields for people.
 *
 * @param listing the part that the matcher uses
 * @param party its owner; empty for the principal's own party
 * @param priceFor whether the price is for {@code live} or {@code dressed} weight; the stock is always live
 * @param priceAt whether the price applies at the {@code farm} or {@code delivered}
 * @param weighedOn the day for which the weights of the stock hold
 * @param permits the certificates that allow the stock to leave the farm, and their days
 * @param note a free text; may be empty
 */
public record ListingBody(
        Listing listing,
        Optional<String> party,
        String priceFor,
        String priceAt,
        LocalDate weighedOn,
        List<PermitJson> permits,
        String note) {
    static final Shape SHAPE = ListingReader.SHAPE
            .without("id", "cooperative")
            .and(
                    optional("party", Kind.NAME),
                    optional("priceFor", Kind.NAME),
                    optional("priceAt", Kind.NAME),
                    optional("weighedOn", Kind.DATE),
                    optionalObjects("permits", PermitJson.SHAPE, 50),
                    optionalObject("certificate", CertificateBody.SHAPE),
                    optional("note", Kind.NAME));

    /**
     * Reads the listing that gets this id and owner.
     *
     * @param days checks the days of the listing; its {@link LikelyDays#today} is the day of the weights if the listing
     *     gives none
     * @param products the products that the listing may name
     */
    public static Decoded<ListingBody> read(byte[] json, String id, String owner, LikelyDays days, Products products) {
        List<Part<PermitJson>> permits = new ArrayList<>();
        return Body.read(
                json,
                SHAPE,
                (list, index, fields) -> {
                    days.refuseOthersIn(list, fields, "from", "to");
                    permits.add(PermitJson.read(fields));
                },
                fields -> {
                    Part<ListingBody> body = read(fields, id, owner, days, permits, products);
                    if (body.isRead()) {
                        MarketLimits.salvageExcess(body.get().listing())
                                .ifPresent(excess -> fields.refuse(excess, "salvage"));
                    }
                    return body;
                });
    }

    /** Reads a stored listing. */
    public static ListingBody kept(byte[] json, String id, String owner, LocalDate today) {
        List<Part<PermitJson>> permits = new ArrayList<>();
        return Body.readKept(
                        json,
                        SHAPE,
                        (list, index, fields) -> permits.add(PermitJson.read(fields)),
                        fields -> read(fields, id, owner, LikelyDays.judged(today), permits, Products.STANDARD))
                .result()
                .orElseThrow(() -> new IllegalStateException("a listing that was kept is none: " + id));
    }

    /**
     * Returns the listing in the form of a market file of {@code asOf}. It has the weights of that day, and a dressed
     * price is converted to a live one. Its certificates include each permit that is valid on any day of the window.
     * Returns empty when a head would weigh nothing, or more than the limit.
     */
    public Optional<Listing> on(LocalDate asOf) {
        Set<String> papers = new HashSet<>(listing.certificates());
        permits.stream().filter(permit -> permit.meets(listing.window())).forEach(permit -> papers.add(permit.kind()));
        Listing papered = listing.withCertificates(papers);
        Listing alive = Dressed.is(priceFor)
                ? Products.dressedYield(List.of(listing.product()))
                        .map(yield -> Dressed.live(papered, yield))
                        .orElse(papered)
                : papered;
        return Grown.on(asOf, alive, weighedOn);
    }

    /** Returns the listing without the heads or packs that are taken; empty when none is free. */
    public Optional<ListingBody> less(long taken) {
        long free = listing.stock().heads().count() - taken;
        return free == 0
                ? Optional.empty()
                : Optional.of(new ListingBody(
                        listing.withStock(stock(free, taken)), party, priceFor, priceAt, weighedOn, permits, note));
    }

    private Stock stock(long free, long taken) {
        if (listing.stock() instanceof Stock.ByWeight weighed) {
            long grams = weighed.total().grams() - taken * weighed.pack().grams();
            return new Stock.ByWeight(Weight.ofGrams(grams), weighed.pack());
        }
        Stock.ByCount counted = (Stock.ByCount) listing.stock();
        return new Stock.ByCount(Heads.of(free * counted.each()), counted.unitWeight(), counted.each());
    }

    private static Part<ListingBody> read(
            Fields fields,
            String id,
            String owner,
            LikelyDays days,
            List<Part<PermitJson>> permits,
            Products products) {
        fields.writtenOn(days.today());
        Part<Listing> listing = ListingReader.read(Part.of(id), Part.of(owner), fields, products);
        Part<Optional<String>> party =
                fields.partOr("party", Optional.empty(), text -> Optional.of(Name.require(text)));
        Part<String> priceFor = fields.partOr("priceFor", "live", text -> Common.oneOf(text, "live", "dressed"));
        Part<String> priceAt = fields.partOr("priceAt", "farm", text -> Common.oneOf(text, "farm", "delivered"));
        Part<LocalDate> weighedOn = fields.has("weighedOn") ? fields.pastDay("weighedOn") : Part.of(days.today());
        days.refuseOthers(fields, "from", "to");
        days.refuseLater(fields, "weighedOn");
        Part<String> note = fields.partOr("note", "", Name::require);
        Part<?> certificate = fields.has("certificate")
                ? fields.inner("certificate")
                        .<Part<?>>map(CertificateBody::read)
                        .orElse(Part.unread())
                : Part.of(Optional.empty());
        if (!Part.allRead(permits.toArray(new Part<?>[0])) || !certificate.isRead()) {
            return Part.unread();
        }
        if (Part.allRead(listing, weighedOn)) {
            refuseExcess(fields, listing.get(), weighedOn.get());
            Unusual.warnOfGrowth(fields, listing.get(), weighedOn.get(), days.today());
            Dressed.refuseUnknownYield(
                    fields,
                    priceFor,
                    listing.get().terms().ask(),
                    List.of(listing.get().product()));
        }
        List<PermitJson> read = permits.stream().map(Part::get).toList();
        return fields.built(
                "product",
                () -> new ListingBody(
                        listing.get(), party.get(), priceFor.get(), priceAt.get(), weighedOn.get(), read, note.get()),
                listing,
                party,
                priceFor,
                priceAt,
                weighedOn,
                note);
    }

    /** Refuses a listing that exceeds the limits of markets, which keep sums exact. */
    private static void refuseExcess(Fields fields, Listing listing, LocalDate weighedOn) {
        MarketLimits.excesses(weighedOn, List.of(listing), List.of())
                .forEach(excess -> fields.refuse(excess.refusal(), excess.field()));
    }
}
