// A buyer's first page: proposals to answer, deliveries by day, and what it wants to buy.
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { DealLine, OVER, Proposal, waitsFor } from '../answer.js';
import { days, price, quantity } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, Loaded, Quiet, useLoaded } from '../ui.js';

/** @param {{ me: any }} props */
export default function Buyer({ me }) {
  const loaded = useLoaded(async () => ({
    intents: await all(`/v1/intents?party=${me.party.id}`),
    deals: await all('/v1/deals'),
  }));
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} ...${value} reload=${loaded.reload} />`} />`;
}

/** @param {{ intents: any[], deals: any[], reload: () => Promise<void> }} props */
function Shown({ intents, deals, reload }) {
  const asked = deals.filter((each) => waitsFor(each, 'buyer'));
  const coming = deals
    .filter((each) => !asked.includes(each) && !OVER.has(each.state))
    .sort((a, b) => a.terms.pickUpOn.localeCompare(b.terms.pickUpOn));
  const open = intents.filter((each) => each.status === 'open');
  return html`<h1 class="unseen">${say('role.buyer')}</h1>
    ${asked.length > 0 && html`<h2 class="over">${say('buyer.asked')}</h2>`}
    ${asked.map((deal) => html`<${Proposal} key=${deal.id} deal=${deal} side="buyer" answered=${reload} />`)}
    <${Card} title=${say('buyer.deliveries')}>${coming.length === 0 ? html`<${Quiet}>${say('buyer.deliveries.none')}<//>`
      : html`<ul class="lines">${coming.map((deal) => html`<${DealLine} key=${deal.id} deal=${deal} side="buyer" />`)}</ul>`}<//>
    <${Card} title=${say('buyer.intents')}>${open.length === 0 ? html`<${Quiet}>${say('buyer.intents.none')}<//>`
      : html`<ul class="lines">${open.map((each) => html`<${Wanted} key=${each.id} intent=${each} />`)}</ul>`}<//>`;
}

/** @param {{ intent: any }} props */
function Wanted({ intent }) {
  const product = intent.products[0];
  return html`<li><span><strong>${intent.products.map(productName).join('、')}</strong><br />
      <small>${say('intent.bid', price(intent.bid, product))} · ${days(intent.from, intent.to)}</small></span>
    <span class="right"><strong>${say('intent.wants', quantity(intent.demand, product))}</strong><br />
      <small>${say('intent.left', quantity(intent.exact.left, product))}</small></span></li>`;
}
