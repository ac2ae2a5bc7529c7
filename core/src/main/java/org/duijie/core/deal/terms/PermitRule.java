package org.duijie.core.deal.terms;

import java.time.LocalDate;
import java.util.Optional;

/** Checks whether stock may leave on a day. */
public final class PermitRule {
    private PermitRule() {}

    public static Optional<Refusal> refusalOn(LocalDate day, DealTerms terms, Optional<Permit> permit) {
        if (permit.isEmpty()) {
            return terms.conditions().permitNeeded()
                    ? Optional.of(Refusal.of(Refusal.Code.PERMIT_MISSING, day))
                    : Optional.empty();
        }
        return permit.filter(paper -> !paper.valid().contains(day))
                .map(paper -> Refusal.of(
                        Refusal.Code.PERMIT_NOT_VALID_ON_DAY,
                        paper.number(),
                        day,
                        paper.valid().from(),
                        paper.valid().to()));
    }
}
