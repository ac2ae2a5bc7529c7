// What a deal needs next, and who still has to answer it.
import { isBackOwed } from '../answer.js';

/** @type {Record<string, string>} the next step in each state */
const NEXT = { proposed: 'accept', agreed: 'confirm', confirmed: 'collect', collected: 'weigh', weighed: 'settle' };

/** The steps that can be done to several deals at once. */
export const BULK = new Set(['accept', 'confirm', 'collect', 'settle', 'pay', 'repay']);

/**
 * @param {any} deal
 * @returns {string} a key after "step."; empty when nothing is left to do
 */
export function next(deal) {
  return NEXT[deal.state] ?? (isBackOwed(deal) ? 'repay' : deal.state === 'settled' && owes(deal) ? 'pay' : '');
}

/** @param {any} deal */
export function owes(deal) {
  return deal.open !== undefined && !/^(-|0(\.0*)? )/.test(deal.open);
}

/** The steps that are about money. */
export const MONEY = new Set(['settle', 'pay', 'repay']);

/**
 * What the next step of a deal is about: what its weight comes to, or what is left to pay or to give back.
 * @param {any} deal
 * @returns {string} such as "6760 CNY"
 */
export function due(deal) {
  return (next(deal) === 'settle' ? deal.amount : deal.open)?.replace('-', '') ?? '0 CNY';
}

/**
 * The sides that have not said yes.
 * @param {any} deal
 * @returns {('cooperative' | 'buyer')[]}
 */
export function silent(deal) {
  const said = new Set((deal.acceptances ?? []).map((/** @type {any} */ each) => each.side));
  return /** @type {('cooperative' | 'buyer')[]} */ (['cooperative', 'buyer'].filter((side) => !said.has(side)));
}

/**
 * The first truck that is still to be weighed.
 * @param {any} deal
 */
export function onTheRoad(deal) {
  return (deal.loads ?? []).find((/** @type {any} */ each) => each.state === 'collected');
}
