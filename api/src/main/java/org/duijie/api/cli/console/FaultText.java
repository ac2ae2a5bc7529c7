package org.duijie.api.cli.console;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import org.duijie.core.market.Market;
import org.duijie.core.match.check.PlanFault;

/** A violation of a plan as a sentence. */
public final class FaultText {
    private static final String OF = " -> ";

    private final Voice voice;
    private final Words words;
    private final Names names;
    private final OneSold sold;

    public FaultText(Voice voice, Market market) {
        this.voice = voice;
        this.words = voice.words();
        this.names = new Names(market, words);
        this.sold = new OneSold(voice, names, market);
    }

    public String of(PlanFault fault) {
        String what = words.say("fault." + fault.kind(), details(fault));
        return fault.subject().isEmpty() ? what : words.say("fault.of", fault.subject(), what);
    }

    private String[] details(PlanFault fault) {
        List<String> bare = fault.details();
        return switch (fault.kind()) {
            case CANNOT_TRADE -> new String[] {bare.get(0), words.say("rule.why." + bare.get(1))};
            case UNDER_LEAST -> new String[] {sold(fault, bare.get(0)), sold(fault, bare.get(1))};
            case OVERSOLD, LOCKED_NOT_KEPT -> ofFirst(bare, sold(fault, bare.get(0)));
            case OVER_DEMAND, UNDER_MINIMUM ->
                new String[] {quantity(fault, bare.get(0)), quantity(fault, bare.get(1))};
            case FALSE_VALUE, FALSE_BOUND -> new String[] {money(bare.get(0)), money(bare.get(1))};
            default -> bare.toArray(String[]::new);
        };
    }

    private static String[] ofFirst(List<String> bare, String first) {
        String[] details = bare.toArray(String[]::new);
        details[0] = first;
        return details;
    }

    /** Returns a number of units that the listing sells: heads with their own word, or packs. */
    private String sold(PlanFault fault, String count) {
        String listing = fault.subject().split(OF, 2)[0];
        long heads = Long.parseLong(count);
        return names.findListing(listing)
                .map(known -> sold.isPack(known)
                        ? voice.figures().packs(heads)
                        : voice.figures().heads(heads, names.headWord(known)))
                .orElseGet(() -> voice.figures().heads(heads, words.say("figure.head")));
    }

    private String money(String text) {
        return words.say("figure.money", text.replace(" CNY", ""));
    }

    /** Returns a quantity of the fault, which a wrong plan may make larger than any valid one. */
    private String quantity(PlanFault fault, String text) {
        String number = text.substring(0, text.indexOf(' '));
        if (text.endsWith(" kg")) {
            BigInteger grams = new BigDecimal(number).movePointRight(3).toBigIntegerExact();
            return words.say("figure.jin", Figures.jin(grams, 0));
        }
        String word = names.findIntent(fault.subject()).map(names::headWord).orElse(words.say("figure.head"));
        return voice.figures().heads(Long.parseLong(number), word);
    }
}
