// Sums of amounts, sums of goods line by line, and weights in jin alone, for tables.
import { html } from '../lib/preact.js';
import { decimal, money, number, plus } from '../format.js';
import { language, say } from '../words.js';
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
 * A weight such as "650 kg" in jin for readers of Chinese, in kilograms for others.
 * @param {string | undefined} weight
 */
export function jin(weight) {
  const found = /^([0-9.]+) (kg|g|t)$/.exec(weight ?? '');
  if (!found) {
    return weight ?? '';
  }
  const kilos = decimal(found[1]);
  const shift = { kg: 0, g: 3, t: -3 }[/** @type {'kg' | 'g' | 't'} */ (found[2])];
  const exact = shift < 0 ? { whole: kilos.whole * 1000n, scale: kilos.scale } : { whole: kilos.whole, scale: kilos.scale + shift };
  return language() === 'zh' ? number({ whole: exact.whole * 2n, scale: exact.scale }) + ' 斤' : number(exact) + ' kg';
}

/**
 * Amounts of several products, each in its line.
 * @param {string[]} amounts as amounts.js sums them
 */
export function listed(amounts) {
  return amounts.length === 0 ? say('nothing') : amounts.map((each, i) => html`${i > 0 && html`<br />`}${unbroken(each)}`);
}
