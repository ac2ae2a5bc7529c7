// An intent from a message: what was read from which words, what is still asked, then the same six fields.
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { productName } from '../product.js';
import { remarksOf } from '../message/remarks.js';
import { AskSide, isMine, isSideOpen, OtherSide } from '../message/side.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';
import { windowText } from '../buyer/entry.js';
import { EMPTY, Entered, IntentForm, useForm } from './buyer-want.js';

const MOST = 4000;
/** @type {[RegExp, keyof import('../buyer/entry.js').Form][]} */
const FIELDS = [
  [/products/, 'product'], [/demand/, 'amount'], [/container/, 'holds'], [/bid/, 'price'], [/(from|to)$/, 'days'], [/\/at/, 'place'], [/maxDistance/, 'far'],
];

/** @param {{ me: any }} props */
export default function Paste({ me }) {
  const [text, setText] = useDraft('paste', '');
  const [kept, setKept] = useDraft('paste.reading', 'null');
  const here = useLoaded(async () => {
    const intents = (await all(`/v1/intents?party=${me.party.id}`)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    return { point: intents[0]?.at ?? (await get('/v1/parties/' + me.party.id)).at ?? null };
  });
  const reading = JSON.parse(kept);
  async function read() {
    const answer = await post('/v1/messages/parse', { text, unclearAs: 'intent' });
    answer.drafts.forEach((/** @type {any} */ _, /** @type {number} */ i) => clearDraft('paste' + i));
    setKept(JSON.stringify({ ...answer, at: Date.now() }));
  }
  /** @param {any} next */
  const keep = (next) => setKept(JSON.stringify(next));
  /** @param {number} i */
  function sent(i) {
    const drafts = reading.drafts.map((/** @type {any} */ each, /** @type {number} */ n) => (n === i ? { ...each, sent: true } : each));
    keep({ ...reading, drafts });
    clearDraft('paste' + i);
    if (drafts.every((/** @type {any} */ each) => each.sent || !each.intent)) {
      clearDraft('paste');
      clearDraft('paste.reading');
    }
  }
  return html`<p><a class="link" href="#/">${say('back')}</a></p>
    <${Card} class="stack" title=${say('buy.paste.title')}><label class="field"><span>${say('buy.paste.hint')}</span>
      <textarea rows="5" maxlength=${MOST} value=${text} onInput=${(/** @type {any} */ event) => setText(event.target.value)}></textarea></label>
      <${Button} main act=${read}>${say('buy.paste.go')}<//><//>
    ${reading && isSideOpen(reading) && html`<${AskSide} reading=${reading} keep=${keep} words="buy.side" />`}
    ${reading && !isSideOpen(reading) && html`<${Loaded} of=${here} show=${(/** @type {any} */ value) => html`<div key=${reading.at}>${reading.drafts.map((/** @type {any} */ draft, /** @type {number} */ i) =>
      draft.sent || isMine(draft, reading, 'intent') ? html`<${Draft} key=${i} draft=${draft} name=${'paste' + i} point=${value.point} sent=${() => sent(i)} />`
        : html`<${OtherSide} key=${i} n=${i} reading=${reading} kind="intent" keep=${keep} words="buy.side"><a class="plain" href="#/market">${say('buy.market.title')}</a><//>`)}</div>`} />
      ${reading.notices.map((/** @type {any} */ each) => html`<${Card}><p>“${each.text}”</p><${Quiet}>${each.detail}<//><//>`)}
      ${reading.drafts.length === 0 && html`<${Card}><p>${say('buy.paste.none')}</p><a class="plain" href="#/want">${say('want.title')}</a><//>`}`}`;
}

/** @param {{ draft: any, name: string, point: any, sent: () => void }} props */
function Draft({ draft, name, point, sent }) {
  const [done, setDone] = useState(/** @type {any} */ (null));
  const [form, setForm] = useForm(name, draft.intent ? formOfDraft(draft, point) : EMPTY);
  if (done) {
    return html`<${Entered} intent=${done} />`;
  }
  if (draft.sent) {
    return html`<${Card}><p>${say('buy.paste.sent')}</p><//>`;
  }
  const { minimum, unitWeight, priceAt, requires } = draft.intent;
  const asks = asksOf(draft);
  return html`<${Card} class="stack" title=${say('buy.paste.read')}>
    <p class="read">${[...new Set(draft.spans.map((/** @type {any} */ each) => each.text))].map((words) => html`<q key=${words}>${words}</q>`)}</p>
    ${remarksOf(draft).map((each) => html`<p class="quiet" key=${each}>${each}</p>`)}
    ${asks.other && html`<p class="asked">${asks.other.text}</p>`}
    <${IntentForm} form=${form} set=${setForm} point=${point} name=${name} asks=${asks} more=${{ minimum, unitWeight, priceAt, requires }}
      done=${(/** @type {any} */ intent) => { setDone(intent); sent(); }} /><//>`;
}

/**
 * @param {any} draft
 * @param {any} point
 * @returns {import('../buyer/entry.js').Form}
 */
export function formOfDraft(draft, point) {
  const { products = [], demand = '', bid = '', from, to, maxDistance = '', container } = draft.intent;
  const place = draft.spans.find((/** @type {any} */ each) => each.pointer === '/intent/at')?.readAs.replace(/^\d{6}\s*/, '');
  return {
    product: products.map(productName).join('、'), amount: demand, price: bid, days: from || to ? windowText(from ?? to, to ?? from) : '',
    place: place ?? (point ? say('want.place.before') : ''), far: maxDistance, holds: container?.holds ?? '',
  };
}

/**
 * The questions by field.
 * @param {any} draft
 * @returns {import('./buyer-want.js').Asks}
 */
export function asksOf(draft) {
  /** @type {import('./buyer-want.js').Asks} */
  const asks = {};
  for (const { pointer, detail, choices } of draft.questions.filter((/** @type {any} */ each) => each.pointer.startsWith('/intent'))) {
    const field = FIELDS.find(([pattern]) => pattern.test(pointer))?.[1] ?? 'other';
    asks[field] = asks[field] ?? { text: detail, choices: field === 'days' ? choices.map((/** @type {string} */ each) => (/^\d{4}-/.test(each) ? windowText(each, each) : each)) : choices };
  }
  return asks;
}
