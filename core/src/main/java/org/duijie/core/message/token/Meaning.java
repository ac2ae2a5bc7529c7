package org.duijie.core.message.token;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.duijie.core.message.place.KnownPlace;
import org.duijie.core.quantity.Numeral;
import org.duijie.core.quantity.SaidAmount;
import org.duijie.core.quantity.SaidMoney;
import org.duijie.core.quantity.SaidPrice;

/** The meaning of a part of a message. */
public sealed interface Meaning {
    /** The products that a word may mean; none when the catalogue does not know the word. */
    record Goods(List<String> paths, boolean isCertain, boolean isGroup) implements Meaning {
        /**
         * Returns whether every product that {@code other} may mean is this product or below it in the catalogue, or
         * both may mean the same products.
         */
        public boolean holds(Goods other) {
            boolean isKind = paths.size() == 1
                    && other.paths.stream()
                            .allMatch(path -> path.equals(paths.get(0)) || path.startsWith(paths.get(0) + "/"));
            return !other.paths.isEmpty() && (isKind || paths.equals(other.paths));
        }

        /**
         * Returns whether a product that this may mean and one that {@code other} may mean are of the same kind, such
         * as fish.
         */
        public boolean isNear(Goods other) {
            return other.paths.stream()
                    .anyMatch(path -> paths.stream().anyMatch(each -> kind(each).equals(kind(path))));
        }

        private static String kind(String path) {
            return path.split("/", 2)[0];
        }
    }

    /** A name that begins with a product but is not one: 面粉厂. */
    record Named(List<String> paths, boolean isCertain, boolean isGroup) implements Meaning {}

    record Amount(SaidAmount said) implements Meaning {}

    /**
     * An amount for a part: 每车15吨, 亩产八千斤.
     *
     * @param part the part: 车, 亩, 天; empty for one of several lots
     */
    record Rate(SaidAmount said, String part) implements Meaning {}

    /** A number of parts: 3车, 20亩. */
    record Parts(Numeral number, String part) implements Meaning {}

    /** The weight of one head. */
    record HeadWeight(SaidAmount said, boolean isGross) implements Meaning {
        public HeadWeight(SaidAmount said) {
            this(said, false);
        }
    }

    record Price(SaidPrice said) implements Meaning {}

    /** An amount of money without the unit that it is paid for. */
    record Sum(SaidMoney said) implements Meaning {}

    /** A number without a unit. */
    record Bare(Numeral number) implements Meaning {}

    /** Digits that do not form a number, and the unit after them. */
    record Broken() implements Meaning {}

    /** The content of a container and, if a number follows, its price. */
    record Holds(String name, SaidAmount content, Optional<Numeral> price) implements Meaning {}

    /** A day or a span of days. */
    record Days(Optional<LocalDate> from, Optional<LocalDate> to, boolean isOneDay, boolean isSure)
            implements Meaning {}

    /** Days that are too vague for a date: 过年前, 这几天. */
    record VagueDays() implements Meaning {}

    /** Places of one name. */
    record Spot(List<KnownPlace> places, Extent extent) implements Meaning {}

    /** How much of a place its words name. */
    enum Extent {
        /** The place itself. */
        WHOLE,
        /** A town, a village or a firm in a known place. Its own coordinates are not known. */
        INSIDE,
        /** Perhaps the city of the same name: 朝阳. */
        MAYBE_CITY
    }

    /** A village or town without known coordinates. */
    record Village() implements Meaning {}

    record Phone(String digits, boolean isSound) implements Meaning {}

    record Party(String name, List<KnownPlace> places, boolean hasVillage) implements Meaning {}

    record Person(String name) implements Meaning {}

    record Said(Cue cue, String value) implements Meaning {}
}
