package org.duijie.api.round;

import java.util.Optional;
import org.duijie.core.match.plan.Allocation;

/**
 * A line of a round's plan.
 *
 * @param line its number in the plan, from 1
 * @param deal the deal made from it
 */
record RoundLineRow(long line, Allocation allocation, Optional<String> deal) {}
