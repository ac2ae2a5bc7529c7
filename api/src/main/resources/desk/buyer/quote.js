// What an intent would get now, why some is missing, and what would get more: changes that are tried on paper.
import './words.js';
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { goodsOf, priceOf, said } from '../amounts.js';
import { day, decimal, money, number, plus, price, quantity, times } from '../format.js';
import { say } from '../words.js';
import { Big, Button, Quiet } from '../ui.js';
import { farText, later, windowText } from './entry.js';

/** @typedef {{ key: string, what: string, entry: any, change: any }} Try what is changed, the entry with it, and the fields that differ */

/**
 * A sentence of the service without the ids in it.
 * @param {string} text
 */
function withoutIds(text) {
  return text.replace(/\s*[（(][a-z]{3}_[0-9A-Za-z]+[）)]/g, '');
}

/**
 * A quote, and what would get more. An intent that is on the market and gets something would compete with a copy of itself, so there a
 * change is made at once, and can be taken back. One that gets nothing, or is only typed, is tried on paper: a change is offered if it helps.
 * @param {{ quote: any, entry: any, listed?: boolean, take: (change: any, entry: any) => any }} props
 */
export function Quote({ quote, entry, listed = false, take }) {
  const product = quote.lines[0]?.product ?? entry.products[0];
  const total = quote.lines.map((/** @type {any} */ each) => decimal(each.amount.split(' ')[0])).reduce(plus, { whole: 0n, scale: 0 });
  const nothing = /^0(\.0+)? /.test(quote.got);
  const lacks = !/^0(\.0+)? /.test(quote.missing);
  return html`<div class="quote" role="status"><${Big} label=${say('buy.quote.got')} value=${quantity(quote.got, product)}
      note=${lacks ? say('buy.quote.missing', quantity(quote.missing, product)) : say('buy.quote.all', money(total))} />
    <ul class="lines">${quote.lines.map((/** @type {any} */ each) => html`<li key=${each.listing}>
      <span><strong>${each.cooperative}</strong><br /><small>${day(each.deliverOn)} · ${each.productName} ${said(goodsOf(each), each.heads)} · ${priceOf(goodsOf(each), each.price)}</small></span>
      <span class="right"><strong>${money(each.amount)}</strong><br /><small>${say('buy.quote.carriage', money(each.carriage))}</small></span></li>`)}</ul>
    ${quote.reasons && html`<p>${withoutIds(quote.reasons.text)}</p>
      ${quote.reasons.refused && html`<${Quiet}>${withoutIds(quote.reasons.refused)}<//>`}
      ${quote.reasons.remedy && html`<p><strong>${withoutIds(quote.reasons.remedy)}</strong></p>`}`}
    ${lacks && (listed && !nothing ? html`<h3>${say('buy.quote.more')}</h3>${triesOf(entry).map((one) =>
      html`<div key=${one.key} class="try"><${Button} act=${() => take(one.change, one.entry)}>${say('buy.quote.do', one.what)}<//></div>`)}`
      : html`<${Tries} tries=${triesOf(entry)} got=${quote.got} product=${product} take=${take} />`)}</div>`;
}

/**
 * The changes that a buyer can make: pay more, wait longer, look farther.
 * @param {any} entry
 * @returns {Try[]}
 */
function triesOf(entry) {
  /** @type {Try[]} */
  const tries = [];
  const bid = /^(\d+(?:\.\d+)?)\s*(?:CNY|元)\/(斤|jin|公斤|kg)$/.exec(entry.bid);
  if (bid) {
    const raised = number(plus(decimal(bid[1]), bid[2] === '斤' || bid[2] === 'jin' ? { whole: 2n, scale: 1 } : { whole: 4n, scale: 1 })).replace(/,/g, '');
    const text = `${raised} CNY/${bid[2] === '斤' ? 'jin' : bid[2] === '公斤' ? 'kg' : bid[2]}`;
    tries.push({ key: 'price', what: say('buy.quote.price', price(text.endsWith('jin') ? perKilo(raised) : text)), entry: { ...entry, bid: text }, change: { price: say('buy.quote.bid', raised, bid[2]) } });
  }
  if (/^\d{4}-\d\d-\d\d$/.test(entry.to) && /^\d{4}-\d\d-\d\d$/.test(entry.from)) {
    const to = later(entry.to, 2);
    tries.push({ key: 'days', what: say('buy.quote.days', day(to)), entry: { ...entry, to }, change: { days: windowText(entry.from, to) } });
  }
  const far = /^(\d+)\s*(?:km|公里)$/.exec(entry.maxDistance ?? '');
  if (far) {
    const wider = `${BigInt(far[1]) + 20n} km`;
    tries.push({ key: 'far', what: say('buy.quote.far', farText(wider)), entry: { ...entry, maxDistance: wider }, change: { far: farText(wider) } });
  }
  return tries;
}

/** @param {string} jin yuan a jin */
function perKilo(jin) {
  const { whole, scale } = decimal(jin);
  return number({ whole: whole * 2n, scale }).replace(/,/g, '') + ' CNY/kg';
}

/** @param {{ tries: Try[], got: string, product: string, take: (change: any, entry: any) => any }} props */
function Tries({ tries, got, product, take }) {
  const [results, setResults] = useState(/** @type {Record<string, any>} */ ({}));
  if (tries.length === 0) {
    return null;
  }
  /** @param {Try} one */
  const go = async (one) => {
    const quote = await post('/v1/quotes', { intent: one.entry }, { form: 'quote.' + one.key });
    setResults((old) => ({ ...old, [one.key]: quote }));
  };
  return html`<h3>${say('buy.quote.more')}</h3>${tries.map((one) => html`<div key=${one.key} class="try"><${Button} act=${() => go(one)}>${say('buy.quote.try', one.what)}<//>
    ${results[one.key] && (helps(results[one.key].got, got)
      ? html`<p><strong>${say('buy.quote.then', quantity(results[one.key].got, product))}</strong></p>
        <${Button} act=${() => take(one.change, one.entry)}>${say('buy.quote.take')}<//>`
      : html`<p>${say('buy.quote.same')}</p>`)}</div>`)}`;
}

/**
 * Whether a quote gets more than another.
 * @param {string} after
 * @param {string} before
 */
function helps(after, before) {
  return plus(decimal(after.split(' ')[0]), times(decimal(before.split(' ')[0]), { whole: -1n, scale: 0 })).whole > 0n;
}
