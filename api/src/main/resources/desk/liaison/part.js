// How much of what is open was paid: all, or a part, with what then stays open.
import { html } from '../lib/preact.js';
import { decimal, money, plus, times } from '../format.js';
import { say } from '../words.js';
import { Field, Quiet } from '../ui.js';
import { total } from './sums.js';

const YUAN = /^(\d{1,3}(?:,\d{3})+|\d{1,12})(?:\.\d{1,2})?$/;

/**
 * An amount as it is typed, for the service; null when it is none, or more than is open.
 * @param {string} text
 * @param {string} open such as "6760 CNY"
 * @returns {string | null}
 */
export function paidOf(text, open) {
  const typed = text.trim().replace(/\s*(元|yuan|CNY)$/i, '').replace(/^¥\s*/, '');
  const amount = YUAN.test(typed) ? decimal(typed) : null;
  return amount && amount.whole > 0n && rest(amount, open).whole >= 0n ? typed.replace(/,/g, '') + ' CNY' : null;
}

/**
 * @param {import('../format.js').Decimal} amount
 * @param {string} open
 */
function rest(amount, open) {
  return plus(total([open]), times(amount, { whole: -1n, scale: 0 }));
}

/** @param {{ verb: string, open: string, value: string, set: (text: string) => void, wrong: boolean }} props */
export function Part({ verb, open, value, set, wrong }) {
  const paid = paidOf(value, open);
  const left = paid && rest(decimal(paid.split(' ')[0]), open);
  return html`<${Field} label=${say('part.' + verb)} value=${value} set=${set} mode="decimal" most=${20} />
    ${left && left.whole > 0n && html`<${Quiet}>${say('part.left', money(left))}<//>`}
    ${wrong && !paid && html`<p class="wrong" role="alert">${say('part.wrong', money(open))}</p>`}`;
}
