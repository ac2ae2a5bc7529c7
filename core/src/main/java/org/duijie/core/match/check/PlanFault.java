package org.duijie.core.match.check;

import java.util.List;

/**
 * One violation found in a plan.
 *
 * @param kind what is violated
 * @param subject the listing, the intent, or {@code listing -> intent} at fault; empty for the plan as a whole
 * @param details the figures that the kind's sentence needs
 */
public record PlanFault(Kind kind, String subject, List<String> details) {
    /**
     * The rules that a plan can violate. Each has an English sentence with the placeholders {@code {0}}, {@code {1}}
     * and so on for the details.
     */
    public enum Kind {
        UNKNOWN_PAIR("no such listing or intent"),
        TWICE("the pair occurs twice"),
        CANNOT_TRADE("cannot trade on {0}: {1}"),
        UNDER_LEAST("{0} head, the least of a delivery is {1}"),
        OVERSOLD("gives {0} head more than it has"),
        OVER_DEMAND("gets {0}, its demand is {1}"),
        UNDER_MINIMUM("gets {0}, its minimum is {1}"),
        LOCKED_NOT_KEPT("does not stand as locked, {0} head on {1}"),
        TOO_MANY_SUPPLIERS("{0} suppliers, at most {1}"),
        FALSE_FIGURE("tells {0} as {1}, right is {2}"),
        FALSE_VALUE("claims a value of {0}, is worth {1}"),
        FALSE_BOUND("its upper bound {0} is below its own value {1}"),
        TOO_LARGE("is too large to be true");

        private final String english;

        Kind(String english) {
            this.english = english;
        }

        /** Returns the English sentence, with placeholders {@code {n}} for the details. */
        public String template() {
            return english;
        }
    }

    public PlanFault {
        details = List.copyOf(details);
    }

    static PlanFault of(Kind kind, String subject, Object... details) {
        return new PlanFault(
                kind,
                subject,
                java.util.Arrays.stream(details).map(Object::toString).toList());
    }
}
