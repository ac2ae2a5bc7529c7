// What was said on the phone or in a chat, entered for somebody: an intent, an offer, or a pasted message.
import '../liaison/words.js';
import '../coop/words.js';
import '../buyer/words.js';
import { html, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import { productName } from '../product.js';
import { remarksOf } from '../message/remarks.js';
import { turned } from '../message/side.js';
import { Offer } from '../coop/offer.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';
import { begin } from '../liaison/begin.js';
import { Who } from '../liaison/who.js';
import { EMPTY, IntentForm, useForm } from './buyer-want.js';
import { asksOf, formOfDraft } from './buyer-paste.js';

const WAYS = ['buy', 'sell', 'paste'];
const MOST = 4000;
const MOST_PAST = 4;

/** @param {{ at: string[] }} props */
export default function Enter({ at }) {
  const way = at[1] && WAYS.includes(at[1]) ? at[1] : 'buy';
  const loaded = useLoaded(() => all('/v1/parties'));
  return html`<p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('nav.enter')}</h1>
    <nav class="tabs" aria-label=${say('nav.enter')}>${WAYS.map((each) => html`<a key=${each} class="plain" href=${'#/enter/' + each}
      aria-current=${each === way ? 'page' : undefined}>${say('enter.' + each)}</a>`)}</nav>
    <${Loaded} of=${loaded} show=${(/** @type {any[]} */ parties) => way === 'paste' ? html`<${Paste} parties=${parties} reload=${loaded.reload} />`
      : html`<${One} key=${way} form=${'enter.' + way} side=${way} parties=${parties} reload=${loaded.reload} />`} />`;
}

/**
 * One entry: for whom, then its fields.
 * @param {{ form: string, side: string, parties: any[], draft?: any, reload: () => Promise<void> }} props
 */
function One({ form, side, parties, draft, reload }) {
  const buys = side === 'buy';
  const [party, setParty] = useState(/** @type {any} */ (null));
  const [kept, keep] = useDraft(form + '.done', '');
  const place = useLoaded(async () => (party ? await placeOf(party, buys) : null), [party?.id]);
  /** @param {any} made */
  function done(made) {
    clearDraft(form + '.who');
    clearDraft(form);
    keep(JSON.stringify({ name: made.party.name, buys }));
  }
  if (kept) {
    const was = JSON.parse(kept);
    return html`<${Card}><p class="lead" role="status">${say(was.buys ? 'enter.bought' : 'enter.sold', was.name)}</p>
      <${Button} main act=${() => begin()}>${say('round.go')}<//>
      ${!draft && html` <${Button} act=${() => { clearDraft(form + '.done'); keep(''); setParty(null); reload(); }}>${say('enter.another')}<//>`}<//>`;
  }
  return html`<${Card} title=${draft ? undefined : say('enter.' + side + '.title')}>
    ${draft && html`<p class="quiet">${[...new Set(draft.spans.map((/** @type {any} */ each) => each.text))].join(' · ')}</p>`}
    <${Who} form=${form} kind=${buys ? 'buyer' : 'cooperative'} parties=${parties} party=${party} said=${draft?.party} phone=${draft?.phone} set=${setParty} />
    ${party && place.value && (buys ? html`<${Intent} form=${form} party=${party} point=${place.value.at} past=${place.value.past} draft=${draft} done=${done} />`
      : html`<${Offer} form=${form} read=${{ ...draft?.listing, party: party.id }} spans=${draft?.spans} questions=${draft?.questions} remarks=${remarksOf(draft)}
        home=${place.value.at ? { name: party.name, ...place.value.at } : null} sent=${done} />`)}<//>`;
}

/** @param {{ form: string, party: any, point: any, past: string[], draft?: any, done: (made: any) => void }} props */
function Intent({ form, party, point, past, draft, done }) {
  const [typed, setTyped] = useForm(form, draft?.intent ? formOfDraft(draft, point) : { ...EMPTY, place: point ? say('want.place.before') : '' });
  const { minimum, unitWeight, priceAt, requires } = draft?.intent ?? {};
  return html`${remarksOf(draft).map((each) => html`<p class="quiet">${each}</p>`)}<${IntentForm} brief form=${typed} set=${setTyped} point=${point} past=${past} name=${form} asks=${draft ? asksOf(draft) : {}}
    more=${{ minimum, unitWeight, priceAt, requires, party: party.id }} done=${done} />`;
}

/**
 * Where the party is: its own place, else that of its newest entry; and what it wanted before, which is one tap then.
 * @param {any} party
 * @param {boolean} buys
 */
async function placeOf(party, buys) {
  const [whole, entries] = await Promise.all([get('/v1/parties/' + party.id), all(`/v1/${buys ? 'intents' : 'listings'}?party=${party.id}`)]);
  const past = buys ? [...new Set(entries.reverse().flatMap((each) => each.products))].slice(0, MOST_PAST).map(productName) : [];
  return { at: whole.at ?? entries[0]?.at ?? null, past };
}

/** @param {{ parties: any[], reload: () => Promise<void> }} props */
function Paste({ parties, reload }) {
  const [text, setText] = useDraft('enter.text', '');
  const [kept, keep] = useDraft('enter.read', '');
  const reading = kept ? JSON.parse(kept) : null;
  async function read() {
    forget(reading);
    keep(JSON.stringify({ id: Date.now(), ...await post('/v1/messages/parse', { text }) }));
  }
  function again() {
    forget(reading);
    setText('');
    keep('');
    reload();
  }
  if (!reading) {
    return html`<${Card} title=${say('enter.paste.title')}><label class="field"><span>${say('enter.paste.hint')}</span>
      <textarea rows="6" maxlength=${MOST} value=${text} onInput=${(/** @type {any} */ event) => setText(event.target.value)}></textarea></label>
      <${Button} main act=${read}>${say('enter.paste.go')}<//><//>`;
  }
  return html`<${Card}><p>${text}</p>${reading.drafts.length === 0 && html`<p><strong>${say('enter.paste.none')}</strong></p>`}
      <${Button} act=${again}>${say('enter.another')}<//><//>
    ${reading.drafts.map((/** @type {any} */ draft, /** @type {number} */ n) => html`<${Drafted} key=${reading.id + '.' + n} form=${'enter.' + reading.id + '.' + n}
      draft=${draft} parties=${parties} reload=${reload} />`)}
    ${reading.notices.map((/** @type {any} */ each) => html`<${Card}><p>“${each.text}”</p><${Quiet}>${each.detail}<//><//>`)}`;
}

/** @param {any} reading */
function forget(reading) {
  for (let n = 0; n < (reading?.drafts.length ?? 0); n++) {
    ['', '.who', '.phone', '.done'].forEach((end) => clearDraft('enter.' + reading.id + '.' + n + end));
  }
  clearDraft('enter.text');
}

/** @param {{ form: string, draft: any, parties: any[], reload: () => Promise<void> }} props */
function Drafted({ form, draft, parties, reload }) {
  const [side, setSide] = useState(draft.kind === 'listing' ? 'sell' : draft.kind === 'intent' ? 'buy' : '');
  const [read, setRead] = useState(draft);
  if (side === '') {
    return html`<${Card} title=${say('enter.which')}><${Button} act=${() => setSide('sell')}>${say('enter.sell')}<//> <${Button} act=${() => setSide('buy')}>${say('enter.buy')}<//><//>`;
  }
  const other = side === 'buy' ? 'sell' : 'buy';
  const turn = () => { setRead(turned(read, other === 'buy' ? 'intent' : 'listing')); setSide(other); };
  return html`<${One} key=${side} form=${read === draft ? form : form + '.' + side} side=${side} draft=${read} parties=${parties} reload=${reload} />
    <p><${Button} quiet act=${turn}>${say('enter.turn.' + other)}<//></p>`;
}
