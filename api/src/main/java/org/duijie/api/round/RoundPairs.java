package org.duijie.api.round;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.duijie.api.campaign.Barring;
import org.duijie.api.db.BureauId;
import org.duijie.api.db.Transaction;
import org.duijie.api.dealbook.DealBook;
import org.duijie.api.dealbook.DealBook.Declined;
import org.duijie.core.market.BarredPair;
import org.duijie.core.market.BarredPairs;
import org.duijie.core.market.Listing;
import org.duijie.core.market.LockedLine;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;

/**
 * Finds the pairs that a round must not match: pairs that a liaison has barred in the round or in the campaign, and
 * pairs of which one side has declined a deal while neither side has changed since. A pair of the last kind may be
 * matched if the round allows it, or if the round has a locked line of the pair.
 */
final class RoundPairs {
    private static final int LONGEST_REASON = 200;

    private record Pair(String listing, String intent) {}

    private RoundPairs() {}

    /** Returns {@code market} with the barred pairs of the requested round. */
    static Market barred(Transaction view, BureauId bureau, RoundBody asked, Market market) {
        Set<String> listings = market.listings().stream().map(Listing::id).collect(Collectors.toSet());
        Set<String> intents = market.intents().stream().map(PurchaseIntent::id).collect(Collectors.toSet());
        Map<Pair, BarredPair> pairs = new LinkedHashMap<>();
        Stream.of(asked.barred().stream(), ofCampaign(view, bureau, asked), declined(view, bureau, asked))
                .flatMap(each -> each)
                .filter(pair -> listings.contains(pair.listing()) && intents.contains(pair.intent()))
                .forEach(pair -> pairs.putIfAbsent(new Pair(pair.listing(), pair.intent()), pair));
        return market.withBarred(BarredPairs.of(pairs.values()));
    }

    private static Stream<BarredPair> ofCampaign(Transaction view, BureauId bureau, RoundBody asked) {
        return asked.campaign().stream().flatMap(id -> Barring.all(view, bureau, id).stream());
    }

    private static Stream<BarredPair> declined(Transaction view, BureauId bureau, RoundBody asked) {
        if (asked.declinedPairs() == RoundBody.DeclinedPairs.ALLOW) {
            return Stream.empty();
        }
        Set<Pair> kept = asked.locked().stream().map(RoundPairs::pair).collect(Collectors.toSet());
        List<Declined> declined = new DealBook(view).declined(bureau);
        return declined.stream()
                .filter(each -> !kept.contains(new Pair(each.listing(), each.intent())))
                .map(each -> new BarredPair(each.listing(), each.intent(), reason(each)));
    }

    private static Pair pair(LockedLine line) {
        return new Pair(line.listing(), line.intent());
    }

    /** Returns a text with the side that declined and its recorded reason. */
    private static String reason(Declined declined) {
        String by = declined.word().by().map(side -> " by the " + side.code()).orElse("");
        String note = declined.word().note().map(text -> ", " + text).orElse("");
        return cut("declined" + by + ": " + declined.word().reason().code() + note);
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_REASON) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST_REASON - 1)) ? LONGEST_REASON - 1 : LONGEST_REASON;
        return text.substring(0, end);
    }
}
