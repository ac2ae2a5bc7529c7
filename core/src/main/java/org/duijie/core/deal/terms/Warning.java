package org.duijie.core.deal.terms;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.duijie.core.quantity.Quantity;

/**
 * An oddity in a valid weigh-in that a liaison should look at.
 *
 * @param code the kind of oddity
 * @param figures the quantities for the code's sentence, in order
 * @param tolerated the tolerance that was exceeded, the last value of the sentence; empty for all other codes
 */
public record Warning(Code code, List<Quantity> figures, Optional<Tolerance> tolerated) {
    /**
     * The kinds of oddities. Each has a sentence with the placeholders {@code {0}}, {@code {1}} and so on for the
     * figures.
     */
    public enum Code {
        OUT_OF_TOLERANCE("{0} each, {1} expected, {2} tolerated; check the figures, or agree on another tolerance"),
        FEWER_THAN_AGREED("{0} counted at the scale, but {1} agreed"),
        FEWER_THAN_LOADED("{0} counted at the scale, but only {1} loaded"),
        /**
         * More than 4 heads per thousand died, where a part of a thousand counts as a whole one. Usual are 0.8 to 4.
         */
        MANY_DEAD("{0} dead of {1}"),
        /**
         * Dead or rejected heads may have been weighed with the others. The price is per head, so the buyer does not
         * pay for them.
         */
        LOST_NOT_WEIGHED("{0} dead or rejected, assumed to have been kept off the scale"),
        LOST_WEIGHT_FAR("{0} dead or rejected weigh {1} each, but the load weighs {2} each; check heads and weight"),
        /** A correction of the weigh-in lowered the quantity that the buyer pays for. */
        PAYABLE_LOWERED("the correction lowers what is paid for from {0} to {1}; ask both sides before settling"),
        NOT_WEIGHED("nothing was weighed; weights are estimates, {0} for each"),
        NOTHING_ACCEPTED("nothing was accepted");

        private final String english;

        Code(String english) {
            this.english = english;
        }

        /** Returns the English sentence, with placeholders {@code {n}} for the figures. */
        public String template() {
            return english;
        }
    }

    public Warning {
        figures = List.copyOf(figures);
    }

    /** Makes a warning without a tolerance. */
    public static Warning of(Code code, Quantity... figures) {
        return new Warning(code, List.of(figures), Optional.empty());
    }

    /** Returns all values of the sentence in the notation of files, such as {@code 980 head} and {@code 10%}. */
    public List<String> texts() {
        return Stream.concat(
                        figures.stream().map(Quantity::toString),
                        tolerated.stream().map(Tolerance::percent))
                .toList();
    }
}
