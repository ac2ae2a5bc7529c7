package org.duijie.api.exchange;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.duijie.api.db.Transaction;
import org.duijie.api.deal.Deals;
import org.duijie.api.feature.AppContext;
import org.duijie.api.feature.Hash;
import org.duijie.api.feature.Principal;
import org.duijie.api.feature.Refused;
import org.duijie.api.file.Products;
import org.duijie.api.http.Resource;
import org.duijie.api.intent.IntentBody;
import org.duijie.api.intent.IntentRow;
import org.duijie.api.intent.Intents;
import org.duijie.api.json.Body;
import org.duijie.api.json.Complaint;
import org.duijie.api.json.LikelyDays;
import org.duijie.api.listing.ListingBody;
import org.duijie.api.listing.ListingRow;
import org.duijie.api.listing.Listings;
import org.duijie.api.offering.OfferingRow;
import org.duijie.api.offering.OfferingRules.Entry;
import org.duijie.api.offering.OfferingRules.Sheet;
import org.duijie.api.offering.Offerings;
import org.duijie.api.party.Parties;
import org.duijie.api.place.Area;
import org.duijie.api.policy.Policies;

/**
 * Imports a market file into a bureau, completely or not at all. Work that needs no database is done before the
 * transaction, so that other writers do not wait while a large file is read.
 */
public final class Imports {
    private static final int MOST_DOUBTS = 1_000;

    private final AppContext context;
    private final Parties parties;
    private final Policies policies;
    private final Listings listings;
    private final Intents intents;
    private final Deals deals;

    /**
     * The result.
     *
     * @param text what was created, as JSON
     * @param warnings the warnings about the file
     */
    public record Imported(String text, List<Complaint> warnings) {}

    public Imports(
            AppContext context, Parties parties, Policies policies, Listings listings, Intents intents, Deals deals) {
        this.context = context;
        this.parties = parties;
        this.policies = policies;
        this.listings = listings;
        this.intents = intents;
        this.deals = deals;
    }

    /** Returns the HTTP routes of this feature. */
    public List<Resource> resources() {
        return List.of(
                new ImportResource(this), new Exports(context).resource(), new SheetExports(context, deals).resource());
    }

    /**
     * Enters all listings and intents of a market file for the parties that it names, and enters new parties where the
     * bureau has none. A name means the party that the request gives for the name, or else the party with this name and
     * kind; for buyers, the kind of buyer must match too. The answer lists the parties that were found by name alone.
     * New ids ascend in the order of the file. Only liaisons may call it.
     *
     * @param again whether to enter the file even if the same bytes were imported before; if false, a repeated file
     *     gets the earlier answer, and nothing is entered
     * @throws Refused when anything in the file is wrong, or a name belongs to several parties; nothing is entered then
     */
    public Imported market(Principal principal, byte[] body, boolean again) {
        return prepared(principal, body, again).get();
    }

    /**
     * Does the part of {@link #market} that comes before the transaction. The returned function does the rest, and
     * throws all refusals.
     */
    public Supplier<Imported> prepared(Principal principal, byte[] body, boolean again) {
        Supplier<ImportBody> file = tried(() -> read(principal, body));
        String hash = Hash.of(body);
        boolean isKnown = !again
                && context.database()
                        .read(view -> earlier(view, principal, hash))
                        .isPresent();
        Supplier<ImportRows> rows =
                isKnown ? () -> rows(principal, file.get()) : tried(() -> rows(principal, file.get()));
        return () -> {
            ImportBody read = file.get();
            return context.database().write(transaction -> {
                Optional<String> earlier = again ? Optional.empty() : earlier(transaction, principal, hash);
                return earlier.map(answer -> new Imported(
                                ImportJson.replayed(answer),
                                Stream.concat(read.warnings().stream(), Policies.unset(transaction, principal).stream())
                                        .toList()))
                        .orElseGet(() -> entered(transaction, principal, read, rows.get(), hash));
            });
        };
    }

    private ImportBody read(Principal principal, byte[] body) {
        return Refused.orRefused(ImportBody.read(body, LikelyDays.on(context.today()), listings.products(principal)));
    }

    /** Runs {@code work} now. If it is refused, the returned function throws the refusal. */
    private static <T> Supplier<T> tried(Supplier<T> work) {
        try {
            T done = work.get();
            return () -> done;
        } catch (Refused refused) {
            return () -> {
                throw refused;
            };
        }
    }

    private static Optional<String> earlier(Transaction view, Principal principal, String hash) {
        return new ImportTable(view).answer(principal.bureau(), hash);
    }

    private ImportRows rows(Principal principal, ImportBody read) {
        List<Sheet<ListingBody>> offered = sheets(principal, listings, Listings.PREFIX, read.listings());
        List<Sheet<IntentBody>> wanted = sheets(principal, intents, Intents.PREFIX, read.intents());
        return context.database().read(view -> {
            ImportOwners owners = ImportOwners.of(view, parties, principal, read);
            List<Entry<ListingRow>> offers = entries(listings, owners, read.listings(), offered);
            List<Entry<IntentRow>> wishes = entries(intents, owners, read.intents(), wanted);
            Area area = Area.beside(view, principal.bureau(), "");
            List<Complaint> doubts = Stream.concat(
                            listings.doubts(view, area, offers, places(read.listings())),
                            intents.doubts(view, area, wishes, places(read.intents())))
                    .limit(MOST_DOUBTS)
                    .toList();
            return new ImportRows(owners, offers, wishes, doubts);
        });
    }

    private static List<String> places(List<ImportBody.Entry> entries) {
        return entries.stream().map(ImportBody.Entry::at).toList();
    }

    private <B> List<Sheet<B>> sheets(
            Principal principal, Offerings<?, B> book, String prefix, List<ImportBody.Entry> entries) {
        Products products = book.products(principal);
        List<String> ids = context.newIds(prefix, entries.size());
        return IntStream.range(0, ids.size())
                .mapToObj(i -> book.sheet(ids.get(i), Body.bytes(entries.get(i).entered()), products))
                .toList();
    }

    private static <R extends OfferingRow<R>, B> List<Entry<R>> entries(
            Offerings<R, B> book, ImportOwners owners, List<ImportBody.Entry> file, List<Sheet<B>> sheets) {
        return IntStream.range(0, sheets.size())
                .mapToObj(i -> book.entry(owners.of(file.get(i)), sheets.get(i)))
                .toList();
    }

    private Imported entered(
            Transaction transaction, Principal principal, ImportBody read, ImportRows prepared, String hash) {
        boolean isAsBefore = prepared.owners().found().equals(ImportOwners.found(transaction, principal, read));
        ImportRows rows = isAsBefore ? prepared : rows(principal, read);
        String policy = policy(transaction, principal, read);
        parties.enter(transaction, principal, rows.owners().created());
        listings.enter(transaction, principal, rows.listings());
        intents.enter(transaction, principal, rows.intents());
        String answer = ImportJson.write(policy, rows, read);
        new ImportTable(transaction).keep(principal.bureau(), hash, answer, context.now());
        return new Imported(
                answer,
                Stream.of(read.warnings(), rows.doubts(), Policies.unset(transaction, principal))
                        .flatMap(List::stream)
                        .distinct()
                        .toList());
    }

    private String policy(Transaction transaction, Principal principal, ImportBody read) {
        if (read.policy().isEmpty()) {
            return "absent";
        }
        return policies.takeOver(transaction, principal, read.policy().get()) ? "taken" : "kept";
    }

    /**
     * Everything that is entered from a file.
     *
     * @param owners the owners at the time when the rows were made
     * @param doubts the warnings from comparing the entries with the listings and intents that were open at that time
     */
    record ImportRows(
            ImportOwners owners,
            List<Entry<ListingRow>> listings,
            List<Entry<IntentRow>> intents,
            List<Complaint> doubts) {}
}
