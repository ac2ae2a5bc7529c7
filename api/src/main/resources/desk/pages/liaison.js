// The liaison's board: match supply and demand, what is waiting for a next step, what is on offer and what is wanted.
import '../liaison/words.js';
import { html, useState } from '../lib/preact.js';
import { all } from '../api.js';
import { OVER } from '../answer.js';
import { askOf, goodsOf, said, sums } from '../amounts.js';
import { left, pays } from '../buyer/row.js';
import { days, jin, quantity } from '../format.js';
import { lotName } from '../lots.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Button, Card, Loaded, useLoaded } from '../ui.js';
import { begin } from '../liaison/begin.js';
import { Market } from '../liaison/market.js';
import { listed } from '../liaison/sums.js';
import { Table } from '../liaison/table.js';
import { Watch } from '../liaison/watch.js';

export default function Liaison() {
  const loaded = useLoaded(async () => {
    const [listings, intents, deals, campaigns, rounds] = await Promise.all(
      ['/v1/listings', '/v1/intents', '/v1/deals', '/v1/campaigns', '/v1/match-rounds'].map((path) => all(path)));
    return { listings, intents, deals, campaigns, rounds };
  });
  return html`<${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Board} ...${value} />`} />`;
}

/** @param {{ listings: any[], intents: any[], deals: any[], campaigns: any[], rounds: any[] }} props */
function Board({ listings, intents, deals, campaigns, rounds }) {
  const offered = listings.filter((each) => each.status === 'open' && each.free > 0);
  const wanted = intents.filter((each) => each.status === 'open');
  const running = deals.filter((each) => !OVER.has(each.state) && each.state !== 'settled');
  const asked = deals.filter((each) => each.state === 'proposed');
  const free = sums(offered.map((each) => ({ goods: goodsOf(each), count: each.free })));
  return html`<h1 class="unseen">${say('role.liaison')}</h1>
    <${Card} class="figures"><${Big} alarm label=${say('board.free')} value=${listed(free)} />
      <${Big} label=${say('board.wanted')} value=${say('board.wanted.count', wanted.length)} />
      <${Big} label=${say('board.running')} value=${say('board.running.count', running.length)} />
      <${Start} offered=${offered} wanted=${wanted} campaigns=${campaigns.filter((each) => each.status === 'open')} last=${rounds.length > 0} /><//>
    <nav class="tiles" aria-label=${say('role.liaison')}>
      <${Tile} to="#/calls" name=${say('nav.calls')} note=${say('nav.calls.note', asked.length)} />
      <${Tile} to="#/deals" name=${say('board.deals')} note=${say('nav.deals.note', running.length)} />
      <${Tile} to="#/enter" name=${say('nav.enter')} note=${say('nav.enter.note')} />
      <${Tile} to="#/report" name=${say('nav.report')} note=${say('nav.report.note')} />
      <${Tile} to="#/people" name=${say('board.users')} note=${say('nav.people.note')} />
      <${Tile} to="#/import" name=${say('nav.import')} note=${say('nav.import.note')} />
      <${Tile} to="#/audit" name=${say('nav.audit')} note=${say('nav.audit.note')} /></nav>
    <${Watch} />
    <${Market} offered=${offered} wanted=${wanted} />
    <div class="columns even">
      <${Card} title=${say('board.listings')}><${Table} names=${['who', 'what', 'left', 'price', 'days']} rows=${offered.map((each) => ({ key: each.id,
        cells: [to('listings', each), lotName(each), said(goodsOf(each), each.free), askOf(each), days(each.from, each.to)] }))} /><//>
      <${Card} title=${say('board.intents')}><${Table} names=${['who', 'what', 'left', 'price', 'days']} rows=${wanted.map((each) => ({ key: each.id,
        cells: [to('intents', each), each.products.map(productName).join('、'), wantedStill(each),
          each.bid ? pays(each) : '', days(each.from, each.to)] }))} /><//></div>`;
}

/** The name of a party, which leads to where its entry is changed. @param {string} kind @param {any} entry */
function to(kind, entry) {
  return html`<a class="link" href=${`#/entry/${kind}/${entry.id}`}>${entry.party.name}</a>`;
}

/** @param {{ to: string, name: string, note: string }} props */
function Tile({ to, name, note }) {
  return html`<a class="plain" href=${to}><strong>${name}</strong><small>${note}</small></a>`;
}

/** @param {{ offered: any[], wanted: any[], campaigns: any[], last: boolean }} props */
function Start({ offered, wanted, campaigns, last }) {
  const [campaign, setCampaign] = useState('');
  return html`<div class="start">${campaigns.length > 0 && html`<label class="field"><span>${say('round.for')}</span>
      <select value=${campaign} onChange=${(/** @type {any} */ event) => setCampaign(event.target.value)}>
        <option value="">${say('round.for.all')}</option>${campaigns.map((each) => html`<option key=${each.id} value=${each.id}>${each.name}</option>`)}</select></label>`}
    <${Button} main act=${() => begin(campaign)}>${say('round.go')}<//>
    ${last && html`<a class="link" href="#/round">${say('round.last')}</a>`}
    <p class="quiet">${say('round.hint', offered.length, wanted.length)}</p></div>`;
}

/**
 * What is still wanted, short enough for a table.
 * @param {any} intent
 */
function wantedStill(intent) {
  const text = left(intent);
  return /kg$/.test(text) ? jin(text) : quantity(text, intent.products[0]);
}
