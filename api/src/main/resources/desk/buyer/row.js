// A deal and an intent in one line of a list; a tap opens its page.
import './words.js';
import { html } from '../lib/preact.js';
import { day, days, price, quantity } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';

/** @param {{ deal: any }} props */
export function DealRow({ deal }) {
  const terms = deal.terms;
  return html`<li><a class="line" href=${'#/deal/' + deal.id}><strong>${productName(deal.product)} ${quantity(terms.heads, deal.product)}</strong><br />
      <small>${day(terms.pickUpOn)} · ${deal.cooperative.name} · ${price(terms.price, deal.product)} · ${say('deal.number', deal.number)}</small></a>
    <span class=${'state ' + deal.state}>${say('state.' + deal.state)}</span></li>`;
}

/**
 * What an intent wants: in its container as entered, else exact, so that each language has its own units.
 * @param {any} intent
 */
export function wants(intent) {
  return quantity(intent.container ? intent.demand : intent.exact.demand, intent.products[0]);
}

/** @param {any} intent */
export function pays(intent) {
  return price(intent.container ? intent.bid : intent.exact.bid, intent.products[0]);
}

/** @param {{ intent: any }} props */
export function IntentRow({ intent }) {
  const product = intent.products[0];
  return html`<li><a class="line" href=${'#/intent/' + intent.id}><strong>${intent.products.map(productName).join('、')}</strong><br />
      <small>${say('intent.bid', pays(intent))} · ${days(intent.from, intent.to)}</small></a>
    <span class="right"><strong>${say('intent.wants', wants(intent))}</strong><br />
      <small>${say('intent.left', quantity(intent.exact.left, product))}</small></span></li>`;
}
