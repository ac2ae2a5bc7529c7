// The trucks of a deal, each with what left the farm and what was accepted.
import { html } from '../lib/preact.js';
import { day, money, quantity } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Card } from '../ui.js';
import { countedOf, countOf, ofDeal } from '../amounts.js';

/**
 * How many heads or packs of the deal are still at the farm.
 * @param {any} deal
 */
export function leftToLoad(deal) {
  const gone = (deal.loads ?? []).reduce((/** @type {bigint} */ sum, /** @type {any} */ each) => sum + countOf(each.loading.heads), 0n);
  const left = countOf(deal.terms.heads) - gone - countOf(deal.release?.heads);
  return left > 0n ? left : 0n;
}

/** @param {{ deal: any }} props */
export function Loads({ deal }) {
  const left = leftToLoad(deal);
  return html`<${Card} title=${say('load.title')}><ul class="lines">${deal.loads.map((/** @type {any} */ load) =>
    html`<${Load} key=${load.load} deal=${deal} load=${load} />`)}</ul>
    ${left > 0n && html`<p>${say('load.left', ofDeal(deal, String(left)))}</p>`}
    ${deal.release && html`<p>${say('load.released', ofDeal(deal, deal.release.heads))}</p>`}<//>`;
}

/** @param {{ deal: any, load: any }} props */
function Load({ deal, load }) {
  const weighed = load.weighIns?.filter((/** @type {any} */ each) => !each.reverses).slice(-1)[0];
  const lost = [
    countOf(weighed?.dead?.heads) > 0n && sayOf(deal.product, 'load.dead', ofDeal(deal, weighed.dead.heads)),
    ...(weighed?.rejections ?? []).map((/** @type {any} */ each) => say('load.rejected', ofDeal(deal, each.heads), say('reject.' + each.reason))),
  ].filter(Boolean);
  return html`<li><span><strong>${say('load.nth', load.load)}</strong> · ${day(load.loading.on)} · ${load.loading.vehicle}<br />
      ${say('load.loaded', ofDeal(deal, load.loading.heads))}
      ${weighed && html`<br />${say('load.accepted', countedOf(deal, weighed.acceptedHeads), quantity(weighed.acceptedWeight))}`}
      ${lost.length > 0 && html`<br /><small>${lost.join(' · ')}</small>`}
      ${weighed?.acceptors?.length > 0 && html`<br /><small>${say('load.by', weighed.acceptors.join('、'))}</small>`}
      ${load.dispute && html`<br /><span class="wrong">${say('load.disputed', sayOf(deal.product, 'dispute.' + load.dispute.reason))} ${load.dispute.note ?? ''}</span>`}</span>
    <span class="right"><span class=${'state ' + load.state}>${say('state.' + load.state)}</span>${load.amount && html`<br />${money(load.amount)}`}</span></li>`;
}
