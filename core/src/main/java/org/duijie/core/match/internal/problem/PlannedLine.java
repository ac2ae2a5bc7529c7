package org.duijie.core.match.internal.problem;

import java.time.LocalDate;

/**
 * A line of a plan, by the places of its two in the market's lists.
 *
 * @param listing the listing's place
 * @param intent the intent's place
 * @param heads how many, 1 or more
 * @param day on which day
 */
public record PlannedLine(int listing, int intent, long heads, LocalDate day) {}
