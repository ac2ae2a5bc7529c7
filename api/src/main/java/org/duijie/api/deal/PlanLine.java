package org.duijie.api.deal;

import org.duijie.core.quantity.Weight;

/**
 * What a match round said of a line of its plan.
 *
 * @param id the id of the line
 * @param weight the live weight of the whole line on its day
 * @param planned how much all lines of the plan give to the intent, in heads or grams
 */
public record PlanLine(String id, Weight weight, long planned) {}
