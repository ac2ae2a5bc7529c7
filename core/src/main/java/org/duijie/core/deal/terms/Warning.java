package org.duijie.core.deal.terms;

import java.util.Arrays;
import java.util.List;

/**
 * Something in a weigh-in that stands and that a liaison should look at.
 *
 * @param code what
 * @param figures what the code's sentence needs, in its order
 */
public record Warning(Code code, List<String> figures) {
    /** What can be odd; the sentence has {@code {0}} and so on where the figures go. */
    public enum Code {
        OUT_OF_TOLERANCE("{0} each, {1} expected, {2} tolerated"),
        FEWER_THAN_AGREED("{0} counted at the scale, {1} agreed"),
        FEWER_THAN_LOADED("{0} counted at the scale, {1} loaded"),
        /** More than 4 in each 1,000 begun; usual are 0.8 to 4. */
        MANY_DEAD("{0} dead of {1}"),
        /** The price is a head, so nothing is paid for them; but they may be in the weight. */
        LOST_NOT_WEIGHED("{0} dead or rejected, taken to have been kept off the scale"),
        NOT_WEIGHED("nothing was weighed; weights are estimates, {0} for each"),
        NOTHING_ACCEPTED("nothing was accepted");

        private final String english;

        Code(String english) {
            this.english = english;
        }

        /** The English sentence, with {@code {n}} where the figures go. */
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
