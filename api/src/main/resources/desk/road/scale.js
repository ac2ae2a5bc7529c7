// Whether the figures of a scale are far from what was agreed, asked before they are entered.
import { decimal, number, plus, quantity, rounded, times } from '../format.js';
import { goodsOf, unitsIn } from '../amounts.js';
import { say } from '../words.js';

/** @typedef {import('../format.js').Decimal} Decimal */

/** @type {[RegExp, string][]} what a unit weighs in kilograms */
const UNITS = [[/^(kg|公斤|千克)?$/i, '1'], [/^(斤|市斤|jin)$/i, '0.5'], [/^(g|克)$/i, '0.001'], [/^(t|吨)$/i, '1000']];
const WEIGHT = /^(\d{1,3}(?:,\d{3})+|\d{1,9})(\.\d{1,6})?\s*(\D{0,3})$/;

/**
 * A weight as it is typed, in kilograms if no unit is said; null when it is none.
 * @param {string} text
 * @returns {Decimal | null}
 */
function kilograms(text) {
  const found = WEIGHT.exec(text.trim());
  const unit = found && UNITS.find(([word]) => word.test(found[3].trim()));
  return found && unit ? times(decimal(found[1].replace(/,/g, '') + (found[2] ?? '')), decimal(unit[1])) : null;
}

/**
 * The question about a weight that is further from the agreed one than the paper tolerates; empty when there is none.
 * @param {any} deal
 * @param {{ gross: string, tare: string, heads: string, dead?: string, deadWeight?: string }} said
 */
export function doubtOf(deal, { gross, tare, heads, dead = '', deadWeight = '' }) {
  const full = kilograms(gross);
  const empty = kilograms(tare.trim() || '0');
  const head = kilograms(deal.terms.expectedHead);
  const goods = goodsOf(deal);
  const off = /[1-9]/.test(deadWeight) ? 0n : BigInt(unitsIn(goods, dead) ?? 0);
  const count = BigInt(unitsIn(goods, heads) ?? 0) - off;
  if (!full || !empty || !head || count <= 0n) {
    return '';
  }
  const net = plus(full, times(empty, { whole: -1n, scale: 0 }));
  const agreed = times(head, { whole: count, scale: 0 });
  const more = plus(net, times(agreed, { whole: -1n, scale: 0 })).whole > 0n;
  const apart = plus(more ? net : agreed, times(more ? agreed : net, { whole: -1n, scale: 0 }));
  const most = deal.terms.conditions.tolerance.perMille;
  const over = plus(times(apart, decimal('1000')), times(agreed, { whole: -BigInt(most), scale: 0 })).whole > 0n;
  const shown = (/** @type {Decimal} */ weight) => quantity(number(rounded(weight, 3)).replace(/,/g, '') + ' kg');
  return over && net.whole > 0n ? say(more ? 'scale.over' : 'scale.under', shown(net), shown(agreed), number({ whole: BigInt(most), scale: 1 })) : '';
}
