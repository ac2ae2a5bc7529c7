package org.duijie.core.message.words;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;

/** What a part of a message can mean. */
public sealed interface Meaning {
    /** A product, or several that its word can mean; none when the catalogue does not know it. */
    record Goods(List<String> paths, boolean isCertain, boolean isGroup) implements Meaning {
        /** Returns whether all that another name can mean is this product, or is a kind of it. */
        public boolean holds(Goods other) {
            boolean isKind = paths.size() == 1
                    && other.paths.stream()
                            .allMatch(path -> path.equals(paths.get(0)) || path.startsWith(paths.get(0) + "/"));
            return !other.paths.isEmpty() && (isKind || paths.equals(other.paths));
        }

        /** Returns whether some product that it can mean is of the same kind as one of another: both are fish. */
        public boolean isNear(Goods other) {
            return other.paths.stream()
                    .anyMatch(path -> paths.stream().anyMatch(each -> kind(each).equals(kind(path))));
        }

        private static String kind(String path) {
            return path.split("/", 2)[0];
        }
    }

    /** A name that begins with a product: 面粉厂. */
    record Named(List<String> paths, boolean isCertain, boolean isGroup) implements Meaning {}

    record Amount(SaidAmount said) implements Meaning {}

    /**
     * An amount of a part: 每车15吨, 亩产八千斤.
     *
     * @param part what it is of: 车, 亩, 天; empty when it is one of several lots
     */
    record Rate(SaidAmount said, String part) implements Meaning {}

    /** How many parts there are: 3车, 20亩. */
    record Parts(Numeral number, String part) implements Meaning {}

    /** The weight of one head. */
    record HeadWeight(SaidAmount said, boolean isGross) implements Meaning {
        HeadWeight(SaidAmount said) {
            this(said, false);
        }
    }

    record Price(SaidPrice said) implements Meaning {}

    /** Money without what it is paid for. */
    record Sum(SaidMoney said) implements Meaning {}

    /** A number without a unit. */
    record Bare(Numeral number) implements Meaning {}

    /** Digits that are no number, and what follows them. */
    record Broken() implements Meaning {}

    /** What a container holds, and the number after it, which is its price. */
    record Holds(String name, SaidAmount content, Optional<Numeral> price) implements Meaning {}

    /** A day or a span of days. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> to, boolean isOneDay, boolean isSure)
            implements Meaning {}

    /** Days that cannot be placed in the calendar: 过年前, 这几天. */
    record VagueDays() implements Meaning {}

    /** Places of one name; {@code isWhole} tells that no village or town in it was named. */
    record Spot(List<KnownPlace> places, boolean isWhole) implements Meaning {}

    /** A village or town that has no known place. */
    record Village() implements Meaning {}

    record Phone(String digits, boolean isSound) implements Meaning {}

    record Party(String name, List<KnownPlace> places, boolean hasVillage) implements Meaning {}

    record Person(String name) implements Meaning {}

    record Said(Cue cue, String value) implements Meaning {}
}
