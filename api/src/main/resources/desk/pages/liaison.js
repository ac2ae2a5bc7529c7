// The liaison's board: what is on offer, what is wanted, and the deals under way.
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { OVER } from '../answer.js';
import { day, days, heads, price, quantity } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Card, Loaded, Quiet, useLoaded } from '../ui.js';

/** @type {Set<string>} columns that are not broken over lines */
const TIGHT = new Set(['number', 'price', 'heads', 'state']);

export default function Liaison() {
  const loaded = useLoaded(async () => ({
    listings: await all('/v1/listings'),
    intents: await all('/v1/intents'),
    deals: await all('/v1/deals'),
  }));
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Board} ...${value} />`} />`;
}

/** @param {{ listings: any[], intents: any[], deals: any[] }} props */
function Board({ listings, intents, deals }) {
  const offered = listings.filter((each) => each.status === 'open');
  const wanted = intents.filter((each) => each.status === 'open');
  const running = deals.filter((each) => !OVER.has(each.state) && each.state !== 'settled');
  const free = offered.reduce((sum, each) => sum + each.free, 0);
  return html`<h1 class="unseen">${say('role.liaison')}</h1>
    <${Card} class="figures"><${Big} alarm label=${say('board.free')} value=${heads(free, offered[0]?.product)} />
      <${Big} label=${say('board.wanted')} value=${String(wanted.length)} />
      <${Big} label=${say('board.running')} value=${String(running.length)} />
      <a class="plain" href="#/people">${say('board.users')}</a><//>
    <div class="columns"><div>
      <${Card} title=${say('board.listings')}><${Table} heads=${['who', 'what', 'left', 'price', 'days']} rows=${offered.map((each) =>
        [each.party.name, productName(each.product), heads(each.free, each.product), price(each.ask, each.product), days(each.from, each.to)])} /><//>
      <${Card} title=${say('board.intents')}><${Table} heads=${['who', 'what', 'left', 'price', 'days']} rows=${wanted.map((each) =>
        [each.party.name, each.products.map(productName).join('、'), quantity(each.exact.left, each.products[0]), price(each.bid, each.products[0]), days(each.from, each.to)])} /><//>
    </div><div>
      <${Card} title=${say('board.deals')}><${Table} heads=${['number', 'from', 'to', 'heads', 'price', 'days', 'state']} rows=${running.map((each) =>
        [each.number, each.cooperative.name, each.buyer.name, quantity(each.terms.heads, each.product), price(each.terms.price, each.product), day(each.terms.pickUpOn), say('state.' + each.state)])} /><//>
    </div></div>`;
}

/**
 * A table that becomes a list of cards on a phone.
 * @param {{ heads: string[], rows: string[][] }} props
 */
function Table({ heads: names, rows }) {
  if (rows.length === 0) {
    return html`<${Quiet}>${say('board.none')}<//>`;
  }
  return html`<table><thead><tr>${names.map((name) => html`<th scope="col">${say('col.' + name)}</th>`)}</tr></thead>
    <tbody>${rows.map((row) => html`<tr>${row.map((cell, i) => html`<td class=${TIGHT.has(names[i]) ? 'tight' : ''} data-name=${say('col.' + names[i])}>${cell}</td>`)}</tr>`)}</tbody></table>`;
}
