package org.duijie.api.intake;

import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Principal;
import org.duijie.api.intent.Intents;
import org.duijie.api.listing.Listings;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.party.Parties;
import org.duijie.api.sheet.SheetKind;
import org.duijie.core.product.Catalogue;

/** Makes the judge for a sheet. */
final class Judges {
    private final AppContext context;
    private final Parties parties;
    private final OfferingBook<?, ?> listings;
    private final OfferingBook<?, ?> intents;

    Judges(AppContext context, Parties parties, Listings listings, Intents intents) {
        this.context = context;
        this.parties = parties;
        this.listings = OfferingBook.of(listings);
        this.intents = OfferingBook.of(intents);
    }

    /** Returns the catalogue of the principal's bureau, in which rows look up the names of products and places. */
    Catalogue names(Principal principal) {
        return listings.offerings().products(principal).catalogue();
    }

    Judge of(SheetKind kind, Principal principal) {
        return switch (kind) {
            case LISTINGS -> of(listings, principal);
            case INTENTS -> of(intents, principal);
            case PARTIES -> new PartyJudge(principal, parties);
        };
    }

    private <R extends OfferingRow<R>, B> Judge of(OfferingBook<R, B> book, Principal principal) {
        RowOwners owners = context.database().read(view -> RowOwners.of(view, principal, parties, book.owner()));
        return new OfferingJudge<>(context, principal, book, parties, owners);
    }
}
