// A buyer's first page: proposals to answer, what is owed, deliveries by day, what it wants to buy, and what it bought before.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all } from '../api.js';
import { OVER, Proposal, waitsFor } from '../answer.js';
import { day, decimal, money, plus, today } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { Again } from './buyer-intent.js';
import { DealRow, IntentRow, wants } from '../buyer/row.js';
import { Entered } from './buyer-want.js';

const MOST_PAST = 5;

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
  const [entered, setEntered] = useState(/** @type {any} */ (null));
  if (entered) {
    return html`<${Entered} intent=${entered} />`;
  }
  const asked = deals.filter((each) => waitsFor(each, 'buyer'));
  const coming = deals
    .filter((each) => !asked.includes(each) && !OVER.has(each.state))
    .sort((a, b) => a.terms.pickUpOn.localeCompare(b.terms.pickUpOn));
  const open = intents.filter((each) => each.status === 'open' && each.to >= today() && !/^0(\.0+)? /.test(each.exact.left)).sort((a, b) => a.from.localeCompare(b.from));
  const shown = open.filter((each, i) => !each.calendar || open.findIndex((other) => other.calendar?.id === each.calendar.id) === i);
  return html`<h1 class="unseen">${say('role.buyer')}</h1>
    ${asked.length > 0 && html`<h2 class="over">${say('buyer.asked')}</h2>`}
    ${asked.map((deal) => html`<${Proposal} key=${deal.id} deal=${deal} side="buyer" answered=${reload} />`)}
    <${Card} class="stack"><a class="plain go" href="#/want">${say('want.title')}</a>
      <a class="plain" href="#/paste">${say('buy.paste.title')}</a><a class="plain" href="#/market">${say('buy.market.title')}</a><//>
    <${Owed} deals=${deals} />
    <${Card} title=${say('buyer.deliveries')}>${coming.length === 0 ? html`<${Quiet}>${say('buyer.deliveries.none')}<//>` : html`<${ByDay} deals=${coming} />`}<//>
    <${Card} title=${say('buyer.intents')}>${shown.length === 0 ? html`<${Quiet}>${say('buy.none')}<//>`
      : html`<ul class="lines">${shown.map((each) => html`<${IntentRow} key=${each.id} intent=${each} />`)}</ul>`}
      <a class="plain" href="#/weekly">${say('weekly.title')}</a><//>
    <${Past} intents=${intents.filter((each) => !open.includes(each))} done=${setEntered} />`;
}

/** @param {{ deals: any[] }} props */
function Owed({ deals }) {
  const owed = deals.filter((each) => each.open && !/^-|^0(\.0+)? /.test(each.open));
  if (owed.length === 0) {
    return null;
  }
  const sum = owed.map((each) => decimal(each.open.split(' ')[0])).reduce(plus);
  return html`<${Card}><${Big} label=${say('buy.owed')} value=${money(sum)} note=${say('buy.owed.deals', owed.length)} /><//>`;
}

/** @param {{ deals: any[] }} props */
function ByDay({ deals }) {
  const dates = [...new Set(deals.map((each) => each.terms.pickUpOn))];
  return dates.map((date) => html`<section key=${date}><h3 class="date">${date === today() ? say('buy.today') : ''}${day(date)}</h3>
    <ul class="lines">${deals.filter((each) => each.terms.pickUpOn === date).map((deal) => html`<${DealRow} key=${deal.id} deal=${deal} />`)}</ul></section>`);
}

/**
 * What was bought before, each once more in one tap; the same thing only once.
 * @param {{ intents: any[], done: (intent: any) => void }} props
 */
function Past({ intents, done }) {
  const newest = [...intents].sort((a, b) => b.createdAt.localeCompare(a.createdAt));
  const once = newest.filter((each, i) => newest.findIndex((other) => sameWish(each, other)) === i).slice(0, MOST_PAST);
  return once.length > 0 && html`<${Card} title=${say('buy.past')}><ul class="lines">${once.map((each) => html`<li key=${each.id}>
    <a class="line" href=${'#/intent/' + each.id}><strong>${each.products.map(productName).join('、')}</strong><br />
      <small>${wants(each)}</small></a><span class="right"><${Again} small intent=${each} done=${done} /></span></li>`)}</ul><//>`;
}

/**
 * @param {any} a
 * @param {any} b
 */
function sameWish(a, b) {
  return a.products.join() === b.products.join() && a.demand === b.demand;
}
