// A cooperative's first page: what waiting costs today, who waits for an answer, the stock, the deals.
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { isBackOwed, OVER, Proposal, waitsFor } from '../answer.js';
import { ofListing } from '../amounts.js';
import { DealLink, owed, Owed, StockLink } from '../coop/lines.js';
import '../coop/words.js';
import { decimal, money, plus, rounded, times } from '../format.js';
import { say } from '../words.js';
import { Big, Card, Loaded, Quiet, useLoaded } from '../ui.js';

/** @param {{ me: any }} props */
export default function Cooperative({ me }) {
  const loaded = useLoaded(async () => ({
    listings: await all(`/v1/listings?party=${me.party.id}`),
    deals: await all('/v1/deals'),
  }));
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} ...${value} reload=${loaded.reload} />`} />`;
}

/** @param {{ listings: any[], deals: any[], reload: () => Promise<void> }} props */
function Shown({ listings, deals, reload }) {
  const open = listings.filter((each) => each.status === 'open');
  const asked = deals.filter((each) => waitsFor(each, 'cooperative'));
  const others = deals.filter((each) => !asked.includes(each) && (!OVER.has(each.state) || isBackOwed(each)))
    .sort((a, b) => Number(isDone(a)) - Number(isDone(b)) || a.terms.pickUpOn.localeCompare(b.terms.pickUpOn));
  return html`<h1 class="unseen">${say('role.cooperative')}</h1><${Waiting} listings=${open} />
    <${Card}><a class="plain go" href="#/offer">${say('coop.offer')}</a><a class="link" href="#/import">${say('home.import')}</a><//><${Owed} deals=${deals} />
    <h2 class="over">${say('coop.asked')}</h2>
    ${asked.length === 0 ? html`<${Card}><${Quiet}>${say('coop.asked.none')}<//><//>`
      : asked.map((deal) => html`<${Proposal} key=${deal.id} deal=${deal} side="cooperative" answered=${reload} />`)}
    <${Card} title=${say('coop.stock')}>${open.length === 0 ? html`<${Quiet}>${say('coop.stock.none')}<//>`
      : html`<ul class="lines">${open.map((each) => html`<${StockLink} key=${each.id} listing=${each} />`)}</ul>`}<//>
    <${Card} title=${say('coop.deals')}>${others.length === 0 ? html`<${Quiet}>${say('coop.deals.none')}<//>`
      : html`<ul class="lines">${others.map((deal) => html`<${DealLink} key=${deal.id} deal=${deal} />`)}</ul>`}<//>`;
}

/** @param {any} deal */
function isDone(deal) {
  return deal.state === 'settled' && owed(deal).whole === 0n;
}

/** @param {{ listings: any[] }} props */
function Waiting({ listings }) {
  const kept = listings.filter((each) => each.holdingCost && each.free > 0);
  if (kept.length === 0) {
    return null;
  }
  const cost = kept
    .map((each) => times(decimal(each.holdingCost.split(' ')[0]), { whole: BigInt(each.free), scale: 0 }))
    .reduce(plus);
  const isOne = kept.every((each) => each.product === kept[0].product && !each.pack && !each.container);
  const count = kept.reduce((sum, each) => sum + each.free, 0);
  return html`<${Card}><${Big} alarm label=${say('coop.waiting')} value=${money(rounded(cost, 0))}
    note=${isOne ? say('coop.waiting.why', kept.length, ofListing(kept[0], count)) : say('coop.waiting.some', kept.length)} /><//>`;
}
