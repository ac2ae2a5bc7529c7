// A plan: who delivers what to whom, each line with why, and what is left over with its cause and the nearest change.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { askOf, goodsOf, lot, priceOf, sums } from '../amounts.js';
import { day, jin } from '../format.js';
import { lotName } from '../lots.js';
import { pays } from '../buyer/row.js';
import { say } from '../words.js';
import { Big, Button, Card, Dialog, Quiet } from '../ui.js';
import { far } from './far.js';
import { Deliveries } from '../map/deliveries.js';
import { Left } from './left.js';
import { listed, total, yuan } from './sums.js';
import { plain } from './plain.js';
import { Table } from './table.js';
import { Again, solve, Turn, wish } from './turn.js';
import { same, wished } from './wishes.js';
import { Refilled } from './only.js';

/** @typedef {{ round: any, lines: any[], left: any[], listings: Map<string, any>, intents: Map<string, any>, numbers: Map<string, string> }} PlanParts */

/** @param {PlanParts & { reload: () => Promise<void> }} props */
export function Plan({ round, lines, left, listings, intents, numbers, reload }) {
  const [out, setOut] = useState(/** @type {string[]} */ ([]));
  const [more, setMore] = useState('');
  const [wishes, setWishes] = useState(() => wished(round));
  const [asks, setAsks] = useState(false);
  const [done, setDone] = useState(/** @type {any} */ (null));
  const where = { round, listings, intents };
  const open = lines.filter((each) => !each.deal);
  const chosen = open.filter((each) => !out.includes(each.id) && !wishes.barred.some(same(each)));
  /** @param {string} id */
  const turn = (id) => setOut(out.includes(id) ? out.filter((each) => each !== id) : [...out, id]);
  async function adopt() {
    setDone(await post(`/v1/match-rounds/${round.id}/adopt`, { lines: chosen.map((each) => each.id) }, { version: round.version }));
    setAsks(false);
    await reload();
  }
  return html`<${Figures} round=${round} lines=${lines} left=${left} listings=${listings}>
      ${chosen.length > 0 && html`<${Button} main act=${() => setAsks(true)}>${say('plan.adopt', chosen.length)}<//>`}<//>
    ${done && html`<${Adopted} lines=${done.lines} all=${lines} />`}
    <${Refilled} round=${round} lines=${lines} wishes=${wishes} set=${setWishes} market=${{ listings, intents }} solve=${() => solve(round, wishes, lines, { listings, intents })} />
    <${Card} title=${say('plan.lines', lines.length)}>
      <${Table} names=${['seller', 'buyer', 'what', 'heads', 'jin', 'price', 'amount', 'day', 'far', 'gain', '']} none="plan.none"
        rows=${lines.map((each) => line(each, { listings, intents, numbers, out, turn, more, setMore, wishes, setWishes }))} /><//>
    <${Deliveries} ...${where} lines=${lines} left=${left} />
    <${Again} ...${where} lines=${lines} wishes=${wishes} set=${setWishes} />
    <${Left} title=${say('left.stock')} items=${left.filter((each) => each.of === 'listing')} ...${where} />
    <${Left} title=${say('left.demand')} items=${left.filter((each) => each.of === 'intent')} ...${where} />
    ${asks && html`<${Dialog} title=${say('plan.adopt.title', chosen.length)} close=${() => setAsks(false)}>
      <ul class="plain-list"><li>${say('plan.adopt.asked', chosen.length)}</li><li>${say('plan.adopt.held')}</li><li>${say('plan.adopt.until')}</li></ul>
      ${JSON.stringify(wishes) !== JSON.stringify(wished(round)) && html`<p class="wrong" role="alert">${say('plan.adopt.unsolved')}</p>`}
      <${Button} main act=${adopt}>${say('plan.adopt.go')}<//><${Button} act=${() => setAsks(false)}>${say('cancel')}<//><//>`}`;
}

/** @param {{ round: any, lines: any[], left: any[], listings: Map<string, any>, children?: any }} props */
function Figures({ round, lines, left, listings, children }) {
  const count = (/** @type {string} */ id, /** @type {number} */ count, /** @type {string} */ product) => ({ goods: goodsOf(listings.get(id) ?? { product }), count });
  const sold = sums(lines.map((each) => count(each.listing, each.heads, each.product)));
  const rest = sums(left.filter((each) => each.of === 'listing').map((each) => count(each.id, each.heads ?? 0, '')));
  const gap = round.proof.gap;
  return html`<${Card} class="figures"><${Big} label=${say('plan.sold')} value=${listed(sold)} />
      <${Big} label=${say('plan.amount')} value=${yuan(total(lines.map((each) => each.amount)))} />
      <${Big} alarm=${rest.length > 0} label=${say('plan.rest')} value=${listed(rest)} />
      <div>${children}<${Quiet}>${gap === 0 ? say('plan.best') : say('plan.gap', percent(gap))}<//></div><//>`;
}

/**
 * A share of the value of a plan, in percent; it is no amount.
 * @param {number} part
 */
export function percent(part) {
  return (Math.ceil(part * 1000) / 10).toString();
}

/**
 * @param {any} each
 * @param {any} how
 */
function line(each, { listings, intents, numbers, out, turn, more, setMore, wishes, setWishes }) {
  const listing = listings.get(each.listing);
  const intent = intents.get(each.intent);
  const act = each.deal
    ? html`<a class="link" href=${'#/deal/' + each.deal}>${say('deal.number', numbers.get(each.deal) ?? '')}</a>`
    : !wishes.barred.some(same(each)) && html`<label class="tick"><input type="checkbox" checked=${!out.includes(each.id)} onChange=${() => turn(each.id)} /> ${say('plan.take')}</label>`;
  const opener = (/** @type {string} */ what, /** @type {string} */ text) => html`<button type="button" class="link" aria-expanded=${more === what + each.id}
    onClick=${() => setMore(more === what + each.id ? '' : what + each.id)}>${text}</button>`;
  return {
    key: each.id,
    cells: [party(each.cooperative, 'listings', listing), party(each.buyer, 'intents', intent), lotName(listing, each.product), lot(listing, each.heads, each.product), jin(each.weight), priceOf(goodsOf(listing ?? each), each.price), yuan(each.amount),
      day(each.deliverOn), far(listing?.at, intent?.at), yuan(each.value),
      html`${act} ${opener('why', say('plan.why'))} ${!each.deal && opener('turn', say('turn.open'))}
        ${wish(wishes, each, listing) && html` <strong class="wish">${wish(wishes, each, listing)}</strong>`}`],
    more: more === 'why' + each.id ? because(each, listing, intent)
      : more === 'turn' + each.id && html`<${Turn} key=${each.id} line=${each} wishes=${wishes} set=${setWishes} market=${{ listings, intents }} />`,
  };
}

/**
 * A name that leads to the entry, while that is open.
 * @param {string} name
 * @param {'listings' | 'intents'} kind
 * @param {any} entry
 */
function party(name, kind, entry) {
  return entry?.status === 'open' ? html`<a class="link" href=${`#/entry/${kind}/${entry.id}`}>${name}</a>` : name;
}

/**
 * Why the plan has the line.
 * @param {any} each
 * @param {any} listing
 * @param {any} intent
 */
function because(each, listing, intent) {
  return html`<div class="because"><p>${plain(each.text)}</p>
    <ul class="plain-list">${listing && html`<li>${say('why.ask', askOf(listing))}</li>`}
      ${intent?.bid && html`<li>${say('why.bid', pays(intent))}</li>`}
      <li>${say('why.gain', yuan(each.value))}</li></ul></div>`;
}

/**
 * Why a line was not adopted: with its figures, where the service gives them.
 * @param {any} problem
 */
function why(problem) {
  return (problem.errors ?? []).map((/** @type {any} */ each) => each.detail).join(' ') || problem.detail;
}

/**
 * What became of the chosen lines, those that were refused first.
 * @param {{ lines: any[], all: any[] }} props
 */
function Adopted({ lines, all }) {
  const refused = lines.filter((each) => each.refused);
  const names = new Map(all.map((each) => [each.id, each]));
  return html`<${Card}><p class="lead" role="status"><strong>${say('plan.adopted', lines.length - refused.length)}</strong></p>
    <p><a class="plain" href="#/calls">${say('plan.adopted.calls')}</a> <a class="link" href="#/deals/proposed">${say('board.deals')}</a></p>
    ${refused.length > 0 && html`<p>${say('plan.refused', refused.length)}</p><ul class="lines">${refused.map((each) => html`<li key=${each.id}>
      <span><strong>${names.get(each.id)?.cooperative} → ${names.get(each.id)?.buyer}</strong><br /><small>${why(each.refused)}</small></span></li>`)}</ul>`}<//>`;
}
