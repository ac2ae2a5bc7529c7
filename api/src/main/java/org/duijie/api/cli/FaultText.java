package org.duijie.api.cli;

import org.duijie.core.match.PlanFault;

/** What a plan breaks, as a sentence. */
final class FaultText {
    private final Words words;

    FaultText(Words words) {
        this.words = words;
    }

    String of(PlanFault fault) {
        String[] details = fault.details().toArray(String[]::new);
        if (fault.kind() == PlanFault.Kind.CANNOT_TRADE) {
            details[1] = words.say("rule.why." + details[1]);
        }
        String what = words.say("fault." + fault.kind(), details);
        return fault.subject().isEmpty() ? what : words.say("fault.of", fault.subject(), what);
    }
}
