package org.duijie.api.quote;

import java.util.List;
import java.util.Optional;
import org.duijie.api.db.Transaction;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.NoRight;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.RefusalCode;
import org.duijie.api.feature.Refused;
import org.duijie.api.feature.Role;
import org.duijie.api.feature.View;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.IntentTable;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.Decoded;
import org.duijie.api.json.Fault;
import org.duijie.api.json.Refusals;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.ListingTable;
import org.duijie.api.listing.Listings;
import org.duijie.api.market.OpenMarket;
import org.duijie.api.offering.CalendarParts;
import org.duijie.api.offering.OfferingRules.Sheet;
import org.duijie.api.offering.OfferingTable;
import org.duijie.api.party.Owners;
import org.duijie.api.party.PartyKind;
import org.duijie.api.party.PartyRow;
import org.duijie.core.market.Listing;
import org.duijie.core.market.PurchaseIntent;

/**
 * Quotes (询价): what an intent would buy, or a listing would sell, on the open market now. Nothing is stored, and a
 * quote does not influence later ones.
 */
public final class Quotes {
    /** The id of a quoted intent that is not stored. It is fixed, so that equal requests get equal answers. */
    private static final String INTENT_ID = "int_quote";

    private static final String LISTING_ID = "lst_quote";

    private final AppContext context;
    private final Intents intents;
    private final Listings listings;
    private final LiveMarkets markets;
    private final QuoteQuota quota;

    /**
     * The answer to a request for a quote. Either the intent or the listing is present.
     *
     * @param isStored whether the quote is about an entry on the market
     * @param warnings the warnings about the entry
     */
    record Quoted(
            Optional<QuotedIntent> intent,
            Optional<QuotedListing> listing,
            boolean isStored,
            List<Complaint> warnings) {}

    /** The entry to quote. Either the intent or the listing is present. */
    private record Entry(
            Optional<PurchaseIntent> intent, Optional<Listing> listing, boolean isStored, List<Complaint> warnings) {
        static Entry of(PurchaseIntent intent, boolean isStored, List<Complaint> warnings) {
            return new Entry(Optional.of(intent), Optional.empty(), isStored, warnings);
        }

        static Entry of(Listing listing, boolean isStored, List<Complaint> warnings) {
            return new Entry(Optional.empty(), Optional.of(listing), isStored, warnings);
        }
    }

    public Quotes(AppContext context, Intents intents, Listings listings) {
        this(context, intents, listings, new QuoteQuota(QuoteQuota.AN_HOUR));
    }

    Quotes(AppContext context, Intents intents, Listings listings, QuoteQuota quota) {
        this.quota = quota;
        this.context = context;
        this.intents = intents;
        this.listings = listings;
        this.markets = new LiveMarkets(context, LiveMarkets.MOST_ENTRIES);
    }

    /** Returns the HTTP routes of this feature. */
    public Resource resource() {
        return new QuoteResource(this);
    }

    /** Brings the markets in use up to date. A background thread calls this several times a second. */
    public void follow() {
        markets.follow();
    }

    /**
     * Answers a request for a quote.
     *
     * @throws Refused when the body is invalid, when the principal may not ask for this quote, or when the user has
     *     reached the maximum number of quotes
     */
    Quoted quote(Principal principal, byte[] body) {
        Entry entry = entry(principal, Refused.orRefused(QuoteBody.read(body)));
        quota.count(principal.user());
        Sight sight = Sight.of(principal);
        BureauMarket market = markets.of(principal.bureau());
        SeenMarket seen = market.seen();
        Quoted quoted = new Quoted(
                entry.intent()
                        .map(intent -> asker(market, seen, seen.forIntent(sight, intent.products()), sight)
                                .of(intent)),
                entry.listing()
                        .map(listing -> asker(market, seen, seen.forListing(sight, listing.product()), sight)
                                .of(listing)),
                entry.isStored(),
                entry.warnings());
        markets.limit();
        return quoted;
    }

    private static Quoting asker(BureauMarket market, SeenMarket seen, PartKey key, Sight sight) {
        return new Quoting(market.part(seen, key), sight);
    }

    private Entry entry(Principal principal, QuoteBody asked) {
        if (asked.intent().isPresent()) {
            refuseUnless(principal, Role.BUYER);
            return intent(principal, asked.intent().orElseThrow());
        }
        if (asked.listing().isPresent()) {
            refuseUnless(principal, Role.COOPERATIVE);
            return listing(principal, asked.listing().orElseThrow());
        }
        return stored(principal, asked.id().orElseThrow());
    }

    private static void refuseUnless(Principal principal, Role role) {
        if (principal.role() != role && !principal.isLiaison()) {
            throw NoRight.unless(role);
        }
    }

    private Entry intent(Principal principal, byte[] body) {
        Decoded<Sheet<IntentBody>> read = intents.checked(INTENT_ID, body, intents.products(principal));
        Sheet<IntentBody> sheet = orRefused(read, QuoteBody.INTENT);
        PartyRow owner =
                owner(principal, PartyKind.BUYER, QuoteBody.INTENT, sheet.body().party());
        IntentRow row = intents.entry(owner, sheet).row();
        return Entry.of(OpenMarket.Entries.ANEW.intent(row).orElseThrow(), false, warnings(read, QuoteBody.INTENT));
    }

    private Entry listing(Principal principal, byte[] body) {
        Decoded<Sheet<ListingBody>> read = listings.checked(LISTING_ID, body, listings.products(principal));
        Sheet<ListingBody> sheet = orRefused(read, QuoteBody.LISTING);
        PartyRow owner = owner(
                principal,
                PartyKind.COOPERATIVE,
                QuoteBody.LISTING,
                sheet.body().party());
        ListingRow row = listings.entry(owner, sheet).row();
        return OpenMarket.Entries.ANEW
                .listing(row, context.today())
                .map(listing -> Entry.of(listing, false, warnings(read, QuoteBody.LISTING)))
                .orElseThrow(() -> nothingLeft(QuoteBody.LISTING));
    }

    private PartyRow owner(Principal principal, PartyKind kind, String field, Optional<String> named) {
        return context.database().read(view -> Owners.of(view, principal, kind, field + "/party", named));
    }

    private Entry stored(Principal principal, String id) {
        return context.database().read(view -> {
            if (id.startsWith(Intents.PREFIX + "_")) {
                IntentRow row = intents.changeable(view, principal, id)
                        .orElseThrow(() -> unquoted(principal, intents.get(principal, id)));
                return OpenMarket.Entries.ANEW
                        .intent(row)
                        .map(intent -> Entry.of(intent, true, List.of()))
                        .orElseThrow(() -> nothingLeft(QuoteBody.ID));
            }
            refuseCalendar(view, principal, id);
            ListingRow row = listings.changeable(view, principal, id)
                    .orElseThrow(() -> unquoted(principal, listings.get(principal, id)));
            return OpenMarket.Entries.ANEW
                    .listing(row, context.today())
                    .map(listing -> Entry.of(listing, true, List.of()))
                    .orElseThrow(() -> nothingLeft(QuoteBody.ID));
        });
    }

    /** Refuses a calendar: a quote is for one of its parts. Does so only for users who may quote these parts. */
    private static void refuseCalendar(Transaction view, Principal principal, String id) {
        for (OfferingTable<?> table : List.of(new ListingTable(view), new IntentTable(view))) {
            Optional<Complaint> named = table.ofCalendar(principal.bureau(), id).stream()
                            .anyMatch(part -> principal.speaksFor(part.party()))
                    ? CalendarParts.named(table, principal.bureau(), "/" + QuoteBody.ID, id)
                    : Optional.empty();
            named.ifPresent(why -> {
                throw Refused.because(List.of(why));
            });
        }
    }

    /** Makes the refusal to quote an entry that the principal may see, but not change or that is off the market. */
    private static Refused unquoted(Principal principal, View seen) {
        return principal.speaksFor(seen.json().at("/party/id").asText())
                ? Refused.because(RefusalCode.STATE, Refusals.at(Fault.WITHDRAWN_QUOTED, "/" + QuoteBody.ID, ""))
                : NoRight.ofOthers();
    }

    private static Refused nothingLeft(String field) {
        return Refused.because(RefusalCode.STATE, Refusals.at(Fault.NOTHING_TO_QUOTE, "/" + field, ""));
    }

    private static <T> T orRefused(Decoded<T> decoded, String field) {
        return decoded.result().orElseThrow(() -> Refused.because(under(decoded.complaints(), field)));
    }

    private static List<Complaint> warnings(Decoded<?> decoded, String field) {
        return under(decoded.complaints(), field);
    }

    private static List<Complaint> under(List<Complaint> complaints, String field) {
        return complaints.stream().map(each -> each.under("/" + field)).toList();
    }
}
