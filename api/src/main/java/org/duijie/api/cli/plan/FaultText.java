package org.duijie.api.cli.plan;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import org.duijie.api.cli.console.Voice;
import org.duijie.api.cli.console.Words;
import org.duijie.core.market.Market;
import org.duijie.core.market.TradeRule;
import org.duijie.core.match.check.PlanFault;
import org.duijie.core.match.words.Names;
import org.duijie.core.match.words.PlanText;

/** Describes an error of a plan in a sentence. */
final class FaultText {
    private static final String OF = " -> ";

    private final Voice voice;
    private final Words words;
    private final Names names;
    private final PlanText text;

    FaultText(Voice voice, Market market) {
        this.voice = voice;
        this.words = voice.words();
        this.text = voice.text(market);
        this.names = text.names();
    }

    String of(PlanFault fault) {
        String what = words.say("fault." + fault.kind(), details(fault));
        return fault.subject().isEmpty() ? what : words.say("fault.of", fault.subject(), what);
    }

    private String[] details(PlanFault fault) {
        List<String> bare = fault.details();
        return switch (fault.kind()) {
            case CANNOT_TRADE -> new String[] {bare.get(0), why(bare.get(1))};
            case UNDER_LEAST -> new String[] {sold(fault, bare.get(0)), sold(fault, bare.get(1))};
            case OVERSOLD, LOCKED_NOT_KEPT -> ofFirst(bare, sold(fault, bare.get(0)));
            case OVER_DEMAND, UNDER_MINIMUM ->
                new String[] {quantity(fault, bare.get(0)), quantity(fault, bare.get(1))};
            case FALSE_VALUE, FALSE_BOUND -> new String[] {money(bare.get(0)), money(bare.get(1))};
            default -> bare.toArray(String[]::new);
        };
    }

    private String why(String code) {
        return Arrays.stream(TradeRule.values())
                .filter(rule -> rule.code().equals(code))
                .map(text::why)
                .findFirst()
                .orElse(code);
    }

    private static String[] ofFirst(List<String> bare, String first) {
        String[] details = bare.toArray(String[]::new);
        details[0] = first;
        return details;
    }

    /** Returns a count in the units that the listing sells: packs, or heads with the product's counting word. */
    private String sold(PlanFault fault, String count) {
        String listing = fault.subject().split(OF, 2)[0];
        long heads = Long.parseLong(count);
        return names.findListing(listing)
                .map(known -> text.one().isPack(known)
                        ? voice.figures().of(known).packs(heads)
                        : voice.figures().heads(heads, names.headWord(known)))
                .orElseGet(() -> voice.figures().heads(heads, voice.figures().head()));
    }

    private String money(String bare) {
        return voice.figures().yuan(bare.replace(" CNY", ""));
    }

    /** Returns a quantity in the fault. In a wrong plan it may be larger than any valid quantity. */
    private String quantity(PlanFault fault, String text) {
        String number = text.substring(0, text.indexOf(' '));
        if (text.endsWith(" kg")) {
            BigInteger grams = new BigDecimal(number).movePointRight(3).toBigIntegerExact();
            return voice.figures().weight(grams);
        }
        String word = names.findIntent(fault.subject())
                .map(names::headWord)
                .orElse(voice.figures().head());
        return voice.figures().heads(Long.parseLong(number), word);
    }
}
