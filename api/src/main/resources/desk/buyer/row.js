// A deal and an intent in one line of a list; a tap opens its page.
import './words.js';
import { html } from '../lib/preact.js';
import { countedOf, dealPrice } from '../amounts.js';
import { day, days, price, quantity } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';

/** @param {{ deal: any }} props */
export function DealRow({ deal }) {
  const terms = deal.terms;
  return html`<li><a class="line" href=${'#/deal/' + deal.id}><strong>${productName(deal.product)} ${countedOf(deal, terms.heads)}</strong><br />
      <small>${day(terms.pickUpOn)} · ${deal.cooperative.name} · ${dealPrice(deal)} · ${say('deal.number', deal.number)}</small></a>
    <span class=${'state ' + deal.state}>${say('state.' + deal.state)}</span></li>`;
}

/**
 * What an intent wants: in its container as entered, else exact, so that each language has its own units.
 * @param {any} intent
 */
export function wants(intent) {
  return quantity(intent.container ? intent.demand : intent.exact.demand, intent.products[0]);
}

/**
 * What is still wanted: in its container where that comes out whole, else exact.
 * @param {any} intent
 */
export function left(intent) {
  const { demand, left: exact } = intent.exact;
  const [boxes, all, open] = [intent.demand, demand, exact].map((each) => /^\s*(\d+)/.exec(each)?.[1]);
  if (!intent.container || !boxes || !all || !open || !intent.demand.includes(intent.container.name) || BigInt(boxes) * BigInt(open) % BigInt(all) !== 0n) {
    return exact;
  }
  return `${BigInt(boxes) * BigInt(open) / BigInt(all)} ${intent.container.name}`;
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
      <small>${say('intent.left', quantity(left(intent), product))}</small></span></li>`;
}
