// Calls to make: who has not answered, which holds run out, which permits are missing. The most urgent first.
import '../liaison/words.js';
import { html } from '../lib/preact.js';
import { all } from '../api.js';
import { isBackOwed } from '../answer.js';
import { dealPrice, ofDeal } from '../amounts.js';
import { day, money, time } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Card, Loaded, Quiet, useLoaded } from '../ui.js';
import { Change } from '../liaison/change.js';
import { Contacts } from '../liaison/contacts.js';
import { Message } from '../liaison/copy.js';
import { Permit, permitFor } from '../road/permit.js';
import { Step } from '../liaison/step.js';
import { owes, silent } from '../liaison/steps.js';

const SOON_MS = 12 * 60 * 60 * 1000;

export default function Calls() {
  const loaded = useLoaded(async () => ({ deals: await all('/v1/deals'), listings: new Map((await all('/v1/listings')).map((each) => [each.id, each])) }));
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('nav.calls')}</h1>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} ...${value} reload=${loaded.reload} />`} />`;
}

/** @param {{ deals: any[], listings: Map<string, any>, reload: () => Promise<void> }} props */
function Shown({ deals, listings, reload }) {
  const asked = deals.filter((each) => each.state === 'proposed').sort((a, b) => (a.holdUntil ?? '').localeCompare(b.holdUntil ?? ''));
  const calls = groups(asked);
  const bare = deals.filter((each) => each.state === 'agreed' && each.terms.conditions.permitNeeded && !permitFor(listings.get(each.listing), each.terms.pickUpOn));
  const unpaid = deals.filter((each) => each.state === 'settled' && owes(each));
  const back = deals.filter(isBackOwed);
  return html`<h2 class="over">${say('calls.answers', calls.length, asked.length)}</h2>
    ${calls.length === 0 && html`<${Card}><${Quiet}>${say('calls.answers.none')}<//><//>`}
    ${calls.map((each) => html`<${Call} key=${each.side + each.party.id} ...${each} reload=${reload} />`)}
    <h2 class="over">${say('calls.permits', bare.length)}</h2>
    <${Card}>${bare.length === 0 ? html`<${Quiet}>${say('calls.permits.none')}<//>` : html`<ul class="lines">${bare.map((each) => html`<li key=${each.id}>
      <span><strong>${each.number} ${each.cooperative.name} → ${each.buyer.name}</strong><br /><small>${say('calls.permit', day(each.terms.pickUpOn), goods(each))}</small></span>
      <span class="right"><${Permit} deal=${each} on=${each.terms.pickUpOn} done=${reload} /></span></li>`)}</ul>`}<//>
    ${unpaid.length > 0 && html`<h2 class="over">${say('calls.unpaid', unpaid.length)}</h2><${Card}><ul class="lines">${unpaid.map((each) => html`<li key=${each.id}>
      <span><strong>${each.number} ${each.buyer.name}</strong></span><span class="right"><${Step} deal=${each} done=${reload} /></span></li>`)}</ul><//>`}
    ${back.length > 0 && html`<h2 class="over">${say('calls.repay', back.length)}</h2><${Card}><ul class="lines">${back.map((each) => html`<li key=${each.id}>
      <span><strong>${each.number} ${each.cooperative.name} → ${each.buyer.name}</strong><br /><small>${say('calls.back', money(each.open.slice(1)))}</small></span>
      <span class="right"><${Step} deal=${each} done=${reload} /></span></li>`)}</ul><//>`}`;
}

/**
 * One call a party, for all its proposals.
 * @param {any[]} asked
 */
function groups(asked) {
  /** @type {Map<string, { side: string, party: any, deals: any[] }>} */
  const found = new Map();
  for (const deal of asked) {
    for (const side of silent(deal)) {
      const key = side + deal[side].id;
      const group = found.get(key) ?? { side, party: deal[side], deals: [] };
      group.deals.push(deal);
      found.set(key, group);
    }
  }
  return [...found.values()];
}

/** @param {{ side: string, party: any, deals: any[], reload: () => Promise<void> }} props */
function Call({ side, party, deals, reload }) {
  const text = say('calls.message', party.name) + deals.map((each) => say('calls.message.' + side, each.number, each[other(side)].name,
    goods(each), dealPrice(each), day(each.terms.pickUpOn))).join('') + say('calls.message.end');
  return html`<${Card}><${Contacts} party=${party} /><${Message} label=${say('calls.copy')} title=${say('left.message.title')} text=${text} />
    <ul class="lines">${deals.map((each) => html`<li key=${each.id}><span>${say('calls.' + side, each[other(side)].name, goods(each),
        dealPrice(each), day(each.terms.pickUpOn))}<br />
        <small class=${soon(each.holdUntil) ? 'alarm' : ''}>${each.number}${each.holdUntil && ' · ' + say('deal.until', time(each.holdUntil))}</small></span>
      <span class="right"><${Change} deal=${each} side=${side} /> <${Step} deal=${each} first=${side} done=${reload} /></span></li>`)}</ul><//>`;
}

/** What is sold, and how much. @param {any} deal */
function goods(deal) {
  return `${productName(deal.product)} ${ofDeal(deal, deal.terms.heads)}`;
}

/** @param {string} side */
function other(side) {
  return side === 'cooperative' ? 'buyer' : 'cooperative';
}

/** @param {string} [until] */
function soon(until) {
  return until !== undefined && new Date(until).getTime() - Date.now() < SOON_MS;
}
