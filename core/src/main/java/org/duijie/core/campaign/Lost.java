package org.duijie.core.campaign;

import org.duijie.core.deal.weighing.LossReason;

/**
 * Heads that a listing lost on the farm.
 *
 * @param listing its id
 * @param reason what became of them
 * @param heads how many; below zero where a loss was taken back
 */
public record Lost(String listing, LossReason reason, long heads) {}
