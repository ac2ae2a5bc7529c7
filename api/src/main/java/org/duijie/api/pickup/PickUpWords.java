package org.duijie.api.pickup;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.duijie.api.dealbook.DealRow.DealParty;
import org.duijie.api.json.Body;
import org.duijie.api.json.Isolated;
import org.duijie.api.json.UnitWords;
import org.duijie.core.campaign.Ware;
import org.duijie.core.deal.PickUp;

/** The texts in the calendar of pick-ups, in one language. */
final class PickUpWords {
    private static final String SENTENCES = PickUpWords.class.getPackageName() + ".pickups";

    private static final long JIN_OF_KILOGRAM = 2;

    private final boolean isChinese;
    private final ResourceBundle sentences;

    PickUpWords(Locale language) {
        this.isChinese = language.getLanguage().equals(Locale.CHINESE.getLanguage());
        this.sentences = ResourceBundle.getBundle(SENTENCES, language);
    }

    /** Returns the name of the calendar. */
    String name(String bureau) {
        return say("name", Isolated.of(bureau));
    }

    /** Returns one line about a pick-up: its deal, the goods, the seller and the buyer. */
    String summary(SeenPickUp seen) {
        return say(
                "summary." + code(seen),
                seen.deal().number(),
                count(seen),
                seen.product(),
                Isolated.of(seen.deal().cooperative().name()),
                Isolated.of(seen.deal().buyer().name()));
    }

    /** Returns where the truck loads: the cooperative and, if it is known, its county or town. */
    String place(SeenPickUp seen) {
        return placed(seen.deal().cooperative());
    }

    /** Returns the details of a pick-up, one in each line. */
    String description(SeenPickUp seen) {
        PickUp pickUp = seen.pickUp();
        return say("load", pickUp.load())
                + pickUp.vehicle()
                        .map(plate -> say("vehicle", Isolated.of(plate)))
                        .orElse("")
                + say("from", placed(seen.deal().cooperative()))
                + say("to", placed(seen.deal().buyer()))
                + say("status." + code(seen));
    }

    private static String code(SeenPickUp seen) {
        return seen.pickUp().status().name().toLowerCase(Locale.ROOT);
    }

    private String count(SeenPickUp seen) {
        Ware ware = seen.lot().ware();
        long heads = seen.pickUp().heads().count();
        if (ware.isLoose() && isChinese) {
            return say("jin", grouped(heads * JIN_OF_KILOGRAM));
        }
        UnitWords words = UnitWords.of(ware, isChinese);
        return say("count", grouped(heads), heads == 1 ? words.one() : words.several());
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private String placed(DealParty party) {
        Optional<String> division = Optional.of(
                        Body.tree(party.entered()).at("/division/name").asText(""))
                .filter(name -> !name.isEmpty());
        return division.map(name -> say("placed", Isolated.of(party.name()), name))
                .orElse(Isolated.of(party.name()));
    }

    private String say(String key, Object... figures) {
        Object[] texts = Stream.of(figures).map(Object::toString).toArray();
        return new MessageFormat(sentences.getString(key), Locale.ROOT).format(texts);
    }
}
