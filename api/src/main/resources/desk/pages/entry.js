// A listing or an intent of any party, as a liaison changes it for somebody who called: first the deals under it, then its fields.
import '../liaison/words.js';
import '../liaison/board-words.js';
import '../coop/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post, Problem } from '../api.js';
import { OVER } from '../answer.js';
import { dealPrice, ofDeal, withUnit } from '../amounts.js';
import { AskField, PlaceField, showFirstWrong } from '../coop/fields.js';
import { day, days } from '../format.js';
import { productName } from '../product.js';
import { spoken } from '../units.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';

/** @typedef {{ price: string, amount: string, from: string, to: string, note: string, place: import('../coop/draft.js').Spot | null }} Said */
/** @typedef {'price' | 'amount' | 'from' | 'to' | 'note'} TextName */

/** @type {TextName[]} */
const TEXTS = ['price', 'amount', 'from', 'to', 'note'];

/** @param {{ at: string[] }} props `at` has listings or intents, and the id */
export default function EntryPage({ at }) {
  const kind = at[1] === 'intents' ? 'intents' : 'listings';
  const id = encodeURIComponent(at[2] ?? '');
  const loaded = useLoaded(async () => {
    const [entry, deals] = await Promise.all([get(`/v1/${kind}/${id}`), all(`/v1/deals?${kind.slice(0, -1)}=${id}`)]);
    return { kind, entry, deals: deals.filter((each) => !OVER.has(each.state)) };
  }, [kind, id]);
  return html`<div class="narrow"><p><a class="link" href="#/">${say('back')}</a></p><${Loaded} of=${loaded} show=${(/** @type {any} */ value) =>
    html`<${Shown} key=${value.entry.id} ...${value} reload=${loaded.reload} />`} /></div>`;
}

/** What the service calls the fields. @param {string} kind @returns {Record<TextName | 'place', string>} */
function fieldsOf(kind) {
  return { price: kind === 'intents' ? 'bid' : 'ask', amount: kind === 'intents' ? 'demand' : 'stock', from: 'from', to: 'to', note: 'note', place: 'at' };
}

/** @param {{ kind: string, entry: any, deals: any[], reload: () => Promise<void> }} props */
function Shown({ kind, entry, deals, reload }) {
  const [warnings, setWarnings] = useState(/** @type {any[] | null} */ (null));
  const goods = (entry.products ?? [entry.product]).map(productName).join('、');
  /** @param {any} changed */
  async function done(changed) {
    setWarnings(changed.warnings ?? []);
    await reload();
  }
  return html`<h1 class="lead">${entry.party.name} · ${goods}</h1>
    ${warnings && html`<${Card}><p role="status"><strong>${say('saved')}</strong></p>${warnings.map((each) => html`<p class="asked" key=${each.code + each.pointer}>${each.detail}</p>`)}<//>`}
    ${entry.status === 'open' ? html`<${Form} kind=${kind} entry=${entry} deals=${deals} done=${done} />` : html`<${Card}><p>${say('entry.closed')}</p><//>`}`;
}

/** @param {{ deals: any[], said: Said }} props */
function Deals({ deals, said }) {
  return html`<${Card} title=${say('entry.deals', deals.length)}>${deals.length === 0 ? html`<${Quiet}>${say('entry.deals.none')}<//>`
    : html`<${Quiet}>${say('entry.deals.stay')}<//><ul class="lines">${deals.map((each) => {
      const outside = each.terms.pickUpOn < said.from || each.terms.pickUpOn > said.to;
      return html`<li key=${each.id}><span><a class="link" href=${'#/deal/' + each.id}>${each.number}</a> ${each.cooperative.name} → ${each.buyer.name}<br />
        <small>${ofDeal(each, each.terms.heads)} · ${dealPrice(each)} · ${day(each.terms.pickUpOn)}</small>
        ${outside && html`<br /><small class="alarm">${say('entry.outside')}</small>`}</span><span class=${'state ' + each.state}>${say('state.' + each.state)}</span></li>`;
    })}</ul>`}<//>`;
}

/** @param {{ kind: string, entry: any, deals: any[], done: (changed: any) => Promise<void> }} props */
function Form({ kind, entry, deals, done }) {
  const form = 'entry.' + entry.id;
  const fields = fieldsOf(kind);
  const product = entry.product ?? entry.products[0];
  /** @type {Said} */
  const was = { price: spoken(entry[fields.price] ?? '', product), amount: spoken(entry[fields.amount], product), from: entry.from, to: entry.to,
    note: entry.note ?? '', place: null };
  const [kept, keep] = useDraft(form, '{}');
  const [problem, setProblem] = useState(/** @type {Problem | null} */ (null));
  /** @type {Said} */
  const said = { ...was, ...JSON.parse(kept) };
  const changed = TEXTS.filter((name) => said[name].trim() !== was[name]);
  /** @param {TextName | 'place'} name */
  const errorOf = (name) => problem?.errors.find((each) => each.severity === 'error' && each.pointer.startsWith('/' + fields[name]))?.detail;
  /** @param {TextName | 'place'} name @param {any} value */
  const put = (name, value) => keep(JSON.stringify({ ...JSON.parse(kept), [name]: value }));
  async function save() {
    setProblem(null);
    /** @type {Record<string, any>} */
    const body = Object.fromEntries(changed.map((name) => [fields[name], name === 'amount' ? withUnit(said.amount, was.amount.replace(/^[\d.,\s]+/, ''))
      : said[name].trim() || null]));
    if (said.place) {
      body.at = { lat: said.place.lat, lon: said.place.lon };
    }
    try {
      const after = await post(`/v1/${kind}/${entry.id}`, body, { form, version: entry.version, method: 'PATCH' });
      clearDraft(form);
      keep('{}');
      await done(after);
    } catch (thrown) {
      const shown = Object.values(fields);
      if (!(thrown instanceof Problem) || thrown.status !== 422 || !thrown.errors.some((each) => shown.some((name) => each.pointer.startsWith('/' + name)))) {
        throw thrown;
      }
      setProblem(thrown);
      showFirstWrong();
    }
  }
  return html`<${Deals} deals=${deals} said=${said} /><${Card} title=${say('entry.change')}>
    <${Quiet}>${days(entry.from, entry.to)} · ${say('entry.now', was.price || '—', was.amount)}<//>
    ${TEXTS.map((name) => html`<${AskField} key=${name} label=${say(`entry.${name}.${kind}`)} type=${name === 'from' || name === 'to' ? 'date' : 'text'}
      most=${name === 'note' ? 200 : 60} value=${said[name]} set=${(/** @type {string} */ text) => put(name, text)} error=${errorOf(name)} />`)}
    <${PlaceField} value=${said.place} set=${(/** @type {any} */ spot) => put('place', spot)} error=${errorOf('place')} home=${null}
      label=${say('entry.place.' + kind)} />
    ${changed.length > 0 || said.place ? html`<${Button} main act=${save}>${say('entry.save')}<//>` : html`<${Quiet}>${say('entry.same')}<//>`}<//>`;
}
