// Lock a line, change it, or keep its parties apart; then solve again.
import './board-words.js';
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { filled, goodsOf, inUnit, lot, unitsIn } from '../amounts.js';
import { day } from '../format.js';
import { say } from '../words.js';
import { Button, Card, Field, Quiet } from '../ui.js';
import { OnlyThis } from './only.js';
import { apart, bar, changed, free, kept, lock, request, same, sameGoods } from './wishes.js';

/** @typedef {import('./wishes.js').Wishes} Wishes */

/**
 * What is wanted of a line, in a word or two; empty when nothing is.
 * @param {Wishes} wishes
 * @param {any} line
 * @param {any} listing
 */
export function wish(wishes, line, listing) {
  if (wishes.barred.some(same(line))) {
    return say('turn.barred');
  }
  const own = wishes.locked.find(same(line));
  if (!own) {
    return '';
  }
  const moved = own.deliverOn === line.deliverOn ? '' : ' ' + day(own.deliverOn);
  return own.heads === line.heads && !moved ? say('turn.locked') : say('turn.changed', lot(listing, own.heads, line.product) + moved);
}

/**
 * The choices for one line.
 * @param {{ line: any, wishes: Wishes, set: (wishes: Wishes) => void, market: import('./wishes.js').Market }} props
 */
export function Turn({ line, wishes, set, market }) {
  const listing = market.listings.get(line.listing);
  const own = wishes.locked.find(same(line));
  const barred = wishes.barred.some(same(line));
  const goods = goodsOf(listing ?? line);
  const [count, setCount] = useState(filled(goods, own?.heads ?? line.heads));
  const [on, setOn] = useState(own?.deliverOn ?? line.deliverOn);
  const units = unitsIn(goods, count);
  return html`<div class="because"><p class="chips">
      <button type="button" aria-pressed=${!own && !barred} onClick=${() => set(free(wishes, line, market))}>${say('turn.free')}</button>
      <button type="button" aria-pressed=${own !== undefined} onClick=${() => set(lock(wishes, line, market))}>${say('turn.lock')}</button>
      <button type="button" aria-pressed=${barred} onClick=${() => set(bar(wishes, line, market))}>${say('turn.bar')}</button></p>
    <div class="pair"><${Field} label=${inUnit(say('turn.heads'), goods)} value=${count} set=${setCount} most=${20} />
      <${Field} label=${say('turn.day')} type="date" value=${on} set=${setOn} /></div>
    ${units !== null ? html`<${Button} act=${() => set(lock(wishes, kept({ ...line, heads: units, deliverOn: on }), market))}>${say('turn.change')}<//>`
      : html`<p class="wrong" role="alert">${say('turn.heads.wrong')}</p>`}</div>`;
}

/**
 * Solves again with what is wanted, and shows the new plan beside this one.
 * @param {any} round
 * @param {Wishes} wishes
 * @param {any[]} lines
 * @param {import('./wishes.js').Market} market
 */
export async function solve(round, wishes, lines, market) {
  const next = await post('/v1/match-rounds', request(round, wishes, lines, market), { form: 'again.' + round.id });
  location.hash = `#/round/${next.id}/${round.id}`;
}

/**
 * What is wanted of the next plan in all, and the button that solves it.
 * @param {{ round: any, lines: any[], wishes: Wishes, set: (wishes: Wishes) => void, listings: Map<string, any>, intents: Map<string, any> }} props
 */
export function Again({ round, lines, wishes, set, listings, intents }) {
  const market = { listings, intents };
  const count = wishes.locked.length + wishes.barred.length + wishes.only.length;
  const alone = wishes.only.filter((each, i) => !wishes.locked.some(sameGoods(each, market)) && wishes.only.findIndex(sameGoods(each, market)) === i);
  if (count === 0 && !changed(wishes, round)) {
    return null;
  }
  const names = (/** @type {any} */ each) => `${listings.get(each.listing)?.party.name ?? say('diff.gone')} → ${intents.get(each.intent)?.party.name ?? say('diff.gone')}`;
  const row = (/** @type {any} */ each, /** @type {any} */ what) => html`<li key=${each.listing + each.intent}><span>${names(each)}<br /><small>${what}</small></span>
    <${Button} small act=${() => set(free(wishes, each, market))}>${say('turn.undo')}<//></li>`;
  return html`<${Card} title=${say('turn.title')}><ul class="lines">
      ${wishes.locked.map((each) => row(each, html`${say('turn.keep', lot(listings.get(each.listing), each.heads), day(each.deliverOn))}
        <${OnlyThis} line=${each} round=${round} lines=${lines} wishes=${wishes} set=${set} market=${market} />`))}
      ${alone.map((each) => html`<li key=${'only' + each.intent}><span><${OnlyThis} line=${each} round=${round} lines=${lines} wishes=${wishes} set=${set} market=${market} /></span></li>`)}
      ${apart(wishes.barred, market).map((each) => row(each, say('turn.apart')))}</ul>
    ${changed(wishes, round) ? html`<${Button} main act=${() => solve(round, wishes, lines, market)}>${say('turn.go')}<//>` : html`<${Quiet}>${say('turn.done')}<//>`}<//>`;
}
