package org.duijie.core.match.words;

import java.util.Locale;
import org.duijie.core.market.Listing;
import org.duijie.core.market.Market;
import org.duijie.core.market.PurchaseIntent;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.plan.Allocation;
import org.duijie.core.match.plan.Explanation;
import org.duijie.core.match.plan.Remedy;
import org.duijie.core.match.plan.Shortfall;
import org.duijie.core.match.plan.Stop;
import org.duijie.core.quantity.Quantity;

/**
 * Describes a plan for one market in plain words: its lines, what limits each party, and the changes that would help.
 *
 * <pre>{@code
 * PlanText text = PlanText.of(market, Locale.CHINESE);
 * plan.allocations().forEach(line -> System.out.println(text.line(line)));
 * for (ListingOutcome outcome : plan.listings()) {
 *     outcome.shortfall().ifPresent(why -> System.out.println(text.ofListing(outcome.listing(), why).limit()));
 * }
 * }</pre>
 *
 * The language is Chinese if the locale is any Chinese, otherwise English. Every sentence begins with a capital letter,
 * if the language has them, and ends with a full stop. Creating an instance takes time and memory linear in the market.
 * It is thread-safe.
 */
public final class PlanText {
    private final Sentences words;
    private final Names names;
    private final OneSold one;
    private final RemedyText remedies;

    private PlanText(Market market, Sentences words) {
        this.words = words;
        this.names = new Names(market, words);
        this.one = new OneSold(words, names, market);
        this.remedies = new RemedyText(words, names);
    }

    /** Returns the words of {@code market} in {@code language}. */
    public static PlanText of(Market market, Locale language) {
        return new PlanText(market, Sentences.in(language));
    }

    /** Returns the names of the market's parties and products. */
    public Names names() {
        return names;
    }

    /** Returns the names of one unit sold. */
    public OneSold one() {
        return one;
    }

    /** Returns the formatter of figures. */
    public Figures figures() {
        return new Figures(words);
    }

    /**
     * Returns one line of a plan as a sentence: who delivers what to whom, on which day, at what price.
     *
     * @throws IllegalArgumentException when its listing or intent is not in the market
     */
    public String line(Allocation line) {
        return new LineText(words, names).of(line);
    }

    /**
     * Returns what limits the listing {@code id}.
     *
     * @throws IllegalArgumentException when it is not in the market
     */
    public ShortfallText ofListing(String id, Shortfall why) {
        Listing listing = names.listing(id);
        return new ShortfallText(
                words.say("stop.listing." + why.stop().code(), one.of(listing)),
                new RefusalText(words).of("listing", why),
                why.remedy().map(remedies::ofListing));
    }

    /**
     * Returns what limits the intent {@code id}.
     *
     * @param missing the demand that is not met, by count or by weight like the demand
     * @throws IllegalArgumentException when it is not in the market
     */
    public ShortfallText ofIntent(String id, Quantity missing, Shortfall why) {
        PurchaseIntent intent = names.intent(id);
        return new ShortfallText(
                words.say("stop.intent." + why.stop().code(), tooMuch(intent, missing, why.stop()), takes(intent)),
                new RefusalText(words).of("intent", why),
                why.remedy().map(remedies::ofIntent));
    }

    /** Returns the sentence that says that no bid within reason would help a listing. */
    public String noPriceHelpsListing() {
        return words.say("remedy.noPrice.listing");
    }

    /** Returns the sentence that says that no bid within reason would help an intent. */
    public String noPriceHelpsIntent() {
        return words.say("remedy.noPrice.intent");
    }

    /** Returns the sentence for a remedy that names both sides. */
    public String remedy(Remedy remedy) {
        return remedies.between(remedy);
    }

    /**
     * Returns the sentence that says whether a pair can trade; if not, it names the first rule that fails.
     * {@link #remedy} describes the change that would help.
     */
    public String explanation(Explanation explanation) {
        return words.say(
                "explain.head",
                names.sellerWithId(names.listing(explanation.listing())),
                names.buyerWithId(names.intent(explanation.intent())),
                explanation.refusal().map(this::why).orElseGet(() -> words.say("explain.canTrade")));
    }

    /** Returns the subject of {@code rule} in a word or two. */
    public String name(TradeRule rule) {
        return words.say("rule.name." + rule.code());
    }

    /** Returns the reason when {@code rule} fails, as a clause without a full stop. */
    public String why(TradeRule rule) {
        return words.say("rule.why." + rule.code());
    }

    private String tooMuch(PurchaseIntent intent, Quantity missing, Stop stop) {
        return stop == Stop.LESS_THAN_A_HEAD ? one.tooMuchFor(intent, missing) : names.headWord(intent);
    }

    /** Returns the quantity that an intent takes, from its minimum to its demand. */
    private String takes(PurchaseIntent intent) {
        return figures().fromTo(intent.demand().minimum(), intent.demand().upTo(), names.headWord(intent));
    }
}
