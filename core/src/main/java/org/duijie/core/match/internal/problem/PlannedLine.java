package org.duijie.core.match.internal.problem;

import java.time.LocalDate;

/**
 * A line of a plan, by positions in the market's lists.
 *
 * @param listing the listing's position
 * @param intent the intent's position
 * @param heads how many, 1 or more
 * @param day the day of delivery
 */
public record PlannedLine(int listing, int intent, long heads, LocalDate day) {}
