// Losses on the farm: what died or was eaten leaves the stock that can be sold; a mistake is taken back, never edited.
import { html, useState } from '../lib/preact.js';
import { post, Problem } from '../api.js';
import { fresh } from './fresh.js';
import { day, dayOf, today } from '../format.js';
import { sayOf } from '../product.js';
import { say } from '../words.js';
import { Button, Card, Choice, clearDraft, Dialog, useDraft } from '../ui.js';
import { countOf, goodsOf, inUnit, ofListing, typed } from '../amounts.js';
import { AskField, later } from './fields.js';

const REASONS = ['died', 'eaten', 'given', 'soldElsewhere', 'miscounted'];

/** @param {{ listing: any, losses: any[], reload: () => Promise<void> }} props */
export function Losses({ listing, losses, reload }) {
  const [asks, setAsks] = useState(false);
  const reversed = new Set(losses.map((each) => each.reverses).filter(Boolean));
  const valid = losses.filter((each) => !each.reverses && !reversed.has(each.id));
  /** @param {any} loss */
  async function takeBack(loss) {
    await fresh(() => post(`/v1/listings/${listing.id}/losses`, { reverses: loss.id, note: say('loss.mistake') },
      { form: 'loss.' + loss.id, version: listing.version }), reload);
    await reload();
  }
  return html`<${Card} title=${say('loss.title')}>${valid.length > 0 && html`<ul class="lines">${valid.map((each) => html`<li key=${each.id}>
      <span><strong>${sayOf(listing.product, 'loss.' + each.reason)} ${ofListing(listing, countOf(each.heads))}</strong><br /><small>${day(each.on)}</small></span>
      <span class="right"><${Button} small act=${() => takeBack(each)}>${say('loss.back')}<//></span></li>`)}</ul>`}
    <${Button} act=${() => setAsks(true)}>${sayOf(listing.product, 'loss.enter')}<//>
    ${asks && html`<${Enter} listing=${listing} reload=${reload} close=${() => setAsks(false)} />`}<//>`;
}

/** @param {{ listing: any, reload: () => Promise<void>, close: () => void }} props */
function Enter({ listing, reload, close }) {
  const form = 'lost.of.' + listing.id;
  const goods = goodsOf(listing);
  const [count, setCount] = useDraft(form, '');
  const [reason, setReason] = useState(REASONS[0]);
  const [on, setOn] = useState(today());
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  async function go() {
    setProblem(null);
    if (!count.trim()) {
      setProblem(new Problem(422, '', say('offer.missing')));
      return;
    }
    await fresh(() => post(`/v1/listings/${listing.id}/losses`, { heads: typed(goods, count), reason, on },
      { form, version: listing.version }), reload);
    clearDraft(form);
    close();
    await reload();
  }
  return html`<${Dialog} title=${sayOf(listing.product, 'loss.enter')} close=${close}>
    <${AskField} label=${inUnit(say('loss.count'), goods)} value=${count} set=${(/** @type {string} */ text) => { setProblem(null); setCount(text); }} error=${problem?.detail} hint=${say('loss.count.hint')} />
    <${AskField} label=${say('loss.on')} type="date" value=${on} set=${setOn} hint=${/^\d/.test(on) ? day(on) : ''}
      chips=${[[today(), say('offer.in0')], ...dayOf(listing.createdAt) < today() ? [[later(today(), -1), say('loss.yesterday')]] : []]} />
    <${Choice} label=${say('loss.why')} value=${reason} set=${setReason} options=${REASONS.map((each) => [each, sayOf(listing.product, 'loss.' + each)])} />
    <${Button} main act=${go}>${say('loss.go')}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}
