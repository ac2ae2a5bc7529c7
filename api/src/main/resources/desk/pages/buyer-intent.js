// One intent: what is left of it, what it would get now, and once more in one tap.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { days, quantity, today } from '../format.js';
import { productName } from '../product.js';
import { say } from '../words.js';
import { Big, Button, Card, Dialog, Loaded, useLoaded } from '../ui.js';
import { Conditions } from '../buyer/conditions.js';
import { againOf, farText } from '../buyer/entry.js';
import { DealRow, left, pays, wants } from '../buyer/row.js';
import { Quote } from '../buyer/quote.js';
import { useDoubt } from '../road/doubt.js';
import { Entered } from './buyer-want.js';

/** @param {{ at: string[] }} props */
export default function IntentPage({ at }) {
  const loaded = useLoaded(async () => ({
    intent: await get('/v1/intents/' + at[1]),
    deals: await all('/v1/deals?intent=' + at[1]),
  }), [at[1]]);
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Loaded} of=${loaded} show=${(/** @type {any} */ value) => html`<${Shown} key=${value.intent.id} ...${value} reload=${loaded.reload} />`} />`;
}

/** @param {{ intent: any, deals: any[], reload: () => Promise<void> }} props */
function Shown({ intent, deals, reload }) {
  const [quote, setQuote] = useState(/** @type {any} */ (null));
  const [again, setAgain] = useState(/** @type {any} */ (null));
  const [undo, setUndo] = useState(/** @type {any} */ (null));
  const [ends, setEnds] = useState(false);
  const product = intent.products[0];
  const open = intent.status === 'open';
  const entry = { ...againOf(intent), from: intent.from, to: intent.to, bid: intent.exact.bid };
  /** @param {Record<string, any>} fields a change of the intent */
  const change = (fields) => post('/v1/intents/' + intent.id, fields, { method: 'PATCH', version: intent.version });
  const ask = () => post('/v1/quotes', { id: intent.id }, { form: 'quote' });
  /** @param {any} changed */
  async function take(changed) {
    const { bid, to, maxDistance = null } = changed;
    const before = { bid: intent.exact.bid, to: intent.to, maxDistance: intent.maxDistance ?? null };
    await change({ bid, to, maxDistance });
    await reload();
    const now = await ask();
    setUndo({ before, got: [quote.got, now.got] });
    setQuote(now);
  }
  /** @param {string} name */
  async function drop(name) {
    await change({ [name]: null });
    setQuote(null);
    await reload();
  }
  async function back() {
    await change(undo.before);
    setUndo(null);
    setQuote(null);
    await reload();
  }
  async function withdraw() {
    await post(`/v1/intents/${intent.id}/withdraw`, { reason: 'noLongerNeeded' }, { version: intent.version });
    setEnds(false);
    await reload();
  }
  if (again) {
    return html`<${Entered} intent=${again} />`;
  }
  return html`<${Card} class="stack" title=${intent.products.map(productName).join('、')}>
    <${Big} label=${say('buy.intent.still')} value=${quantity(left(intent), product)} note=${say('intent.wants', wants(intent))} />
    <p>${say('intent.bid', pays(intent))}${intent.maxDistance && html` · ${say('buy.intent.far', farText(intent.maxDistance))}`}</p>
    <p>${days(intent.from, intent.to)}</p><${Conditions} of=${intent} drop=${open && drop} />
    ${open ? html`<${Button} main act=${async () => setQuote(await ask())}>${say('want.quote')}<//>`
      : html`<p class="quiet">${say('buy.intent.closed')}</p>`}
    ${undo && html`<p class="asked" role="status">${say('buy.quote.now', ...undo.got.map((/** @type {string} */ each) => quantity(each, product)))}</p>
      <${Button} act=${back}>${say('buy.quote.back')}<//>`}
    ${quote && html`<${Quote} listed quote=${quote} entry=${entry} take=${(/** @type {any} */ _, /** @type {any} */ changed) => take(changed)} />`}<//>
    <${Card} class="stack"><${Again} intent=${intent} done=${setAgain} />
      <a class="plain" href=${'#/weekly/' + intent.id}>${say('buy.intent.weekly')}</a>
      ${open && html`<${Button} act=${() => setEnds(true)}>${say('buy.intent.end')}<//>`}<//>
    ${deals.length > 0 && html`<${Card} title=${say('buy.intent.deals')}><ul class="lines">${deals.map((deal) => html`<${DealRow} key=${deal.id} deal=${deal} />`)}</ul><//>`}
    ${ends && html`<${Dialog} title=${say('buy.intent.end.title')} close=${() => setEnds(false)}>
      <${Button} main act=${withdraw}>${say('buy.intent.end')}<//><${Button} act=${() => setEnds(false)}>${say('cancel')}<//><//>`}`;
}

/**
 * The same once more, with days from today on: one tap, and one to take it back. Asks first while the old one still waits for goods.
 * @param {{ intent: any, done: (intent: any) => void, small?: boolean }} props
 */
export function Again({ intent, done, small = false }) {
  const doubt = intent.status === 'open' && intent.to >= today() && !/^0(\.0+)? /.test(intent.exact.left) ? say('buy.intent.again.open', quantity(left(intent), intent.products[0])) : '';
  const question = useDoubt(doubt);
  async function enter() {
    if (question.passes()) {
      done(await post('/v1/intents', againOf(intent), { form: 'again.' + intent.id }));
    }
  }
  return html`${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    <${Button} small=${small} act=${enter}>${say(question.shows ? 'weekly.both' : 'buy.intent.again')}<//>`;
}
