// Sums of amounts, and sums of goods line by line, for tables.
import { html } from '../lib/preact.js';
import { decimal, money, plus } from '../format.js';
import { say } from '../words.js';
import { unbroken } from '../ui.js';

/** @typedef {import('../format.js').Decimal} Decimal */

/** @type {Decimal} */
const NOTHING = { whole: 0n, scale: 0 };

/**
 * The sum of amounts such as "6760 CNY".
 * @param {(string | undefined)[]} amounts
 * @returns {Decimal}
 */
export function total(amounts) {
  return amounts.map((each) => decimal((each ?? '0').split(' ')[0])).reduce(plus, NOTHING);
}

/**
 * An amount rounded to the yuan, for a line of a table.
 * @param {string | Decimal} amount
 */
export function yuan(amount) {
  const exact = typeof amount === 'string' ? total([amount]) : amount;
  const by = 10n ** BigInt(exact.scale);
  const half = exact.whole < 0n ? -by / 2n : by / 2n;
  return money({ whole: (exact.whole + half) / by, scale: 0 });
}

/**
 * Amounts of several products, each in its line.
 * @param {string[]} amounts as amounts.js sums them
 */
export function listed(amounts) {
  return amounts.length === 0 ? say('nothing') : amounts.map((each, i) => html`${i > 0 && html`<br />`}${unbroken(each)}`);
}
