package org.duijie.core.deal.terms;

import java.util.Arrays;
import java.util.List;

/**
 * An oddity in a valid weigh-in that a liaison should look at.
 *
 * @param code the kind of oddity
 * @param figures the values for the code's sentence, in order
 */
public record Warning(Code code, List<String> figures) {
    /**
     * The kinds of oddities. Each has a sentence with the placeholders {@code {0}}, {@code {1}} and so on for the
     * figures.
     */
    public enum Code {
        OUT_OF_TOLERANCE("{0} each, {1} expected, {2} tolerated; check the figures, or agree on another tolerance"),
        FEWER_THAN_AGREED("{0} counted at the scale, but {1} agreed"),
        FEWER_THAN_LOADED("{0} counted at the scale, but only {1} loaded"),
        /** More than 4 of each started thousand of heads died; 0.8 to 4 per thousand are usual. */
        MANY_DEAD("{0} dead of {1}"),
        /** Lost heads may have been weighed. The price is per head, so they are not paid for. */
        LOST_NOT_WEIGHED("{0} dead or rejected, assumed to have been kept off the scale"),
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

    public static Warning of(Code code, Object... figures) {
        return new Warning(code, Arrays.stream(figures).map(Object::toString).toList());
    }
}
