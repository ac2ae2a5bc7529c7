package org.duijie.core.campaign;

import org.duijie.core.deal.weighing.LossReason;

/**
 * Heads that a listing lost on the farm.
 *
 * @param listing its id
 * @param reason the reason
 * @param heads the number of heads; negative when a loss was reversed
 */
public record Lost(String listing, LossReason reason, long heads) {}
