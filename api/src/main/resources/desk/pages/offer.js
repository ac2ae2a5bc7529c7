// Offering stock: by pasting a message, which the service reads, or field by field (#/offer/form).
import { html, useEffect, useState } from '../lib/preact.js';
import { all, get, post } from '../api.js';
import '../coop/words.js';
import { remarksOf } from '../message/remarks.js';
import { AskSide, isMine, isSideOpen, OtherSide } from '../message/side.js';
import { Offer } from '../coop/offer.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Loaded, Quiet, useDraft, useLoaded } from '../ui.js';

const MOST_DRAFTS = 20;
const MOST_QUOTED = 40;
const NOTHING = '';

/** @param {{ me: any, at: string[] }} props */
export default function OfferPage({ me, at }) {
  const place = useLoaded(() => homeOf(me.party.id));
  return html`<div class="narrow"><p><a class="link" href="#/">${say('back')}</a></p><h1 class="unseen">${say('offer.title')}</h1>
    <${Loaded} of=${place} show=${(/** @type {any} */ { home }) =>
      at[1] === 'form' ? html`<${ByForm} home=${home} />` : html`<${ByMessage} home=${home} />`} /></div>`;
}

/**
 * Where stock of this cooperative is unless it says otherwise: its own place, else that of its newest listing.
 * @param {string} id
 */
async function homeOf(id) {
  const party = await get(`/v1/parties/${id}`);
  const at = party.at ?? (await all(`/v1/listings?party=${id}`)).slice(-1)[0]?.at;
  return { home: at ? { name: party.name, ...at } : null };
}

/** @param {{ home: any }} props */
function ByForm({ home }) {
  const [round, setRound] = useState(0);
  const [done, setDone] = useState(/** @type {any} */ (null));
  /** @param {any} listing */
  function sent(listing) {
    clearDraft('offer.form');
    setDone(listing);
  }
  if (done) {
    return html`<${Card}><${Sent} listing=${done} /><${Button} act=${() => { setDone(null); setRound(round + 1); }}>${say('offer.another')}<//><//>`;
  }
  return html`<${Card} title=${say('offer.form.title')}><${Offer} key=${round} form="offer.form" read=${{}} home=${home} sent=${sent} /><//>
    <p><a class="link" href="#/offer">${say('offer.paste')}</a></p>`;
}

/** @param {{ home: any }} props */
function ByMessage({ home }) {
  const [text, setText] = useDraft('offer.text', '');
  const [kept, keep] = useDraft('offer.read', NOTHING);
  const reading = kept ? JSON.parse(kept) : null;
  const sent = reading?.drafts.filter((/** @type {any} */ each) => each.sent) ?? [];
  useEffect(() => {
    if (sent.length > 0 && sent.length === reading.drafts.filter((/** @type {any} */ each) => each.listing).length) {
      again();
    }
  }, []);
  async function read() {
    const answer = await post('/v1/messages/parse', { text, unclearAs: 'listing' });
    forget();
    keep(JSON.stringify({ id: Date.now(), ...answer }));
  }
  function again() {
    forget();
    clearDraft('offer.text');
    setText('');
    keep(NOTHING);
  }
  if (reading) {
    return html`<${Reading} reading=${reading} home=${home} keep=${(/** @type {any} */ next) => keep(JSON.stringify(next))} />
      <${Card} title=${say('offer.message')}><p class="said">${text}</p>
      ${sent.length === 0 && html`<${Button} act=${() => { forget(); keep(NOTHING); }}>${say('offer.edit')}<//> `}
      <${Button} act=${again}>${say(sent.length > 0 ? 'offer.another' : 'offer.fresh')}<//><//>`;
  }
  return html`<${Card} title=${say('offer.title')}><label class="field"><span>${say('offer.text')}</span>
      <textarea rows="6" maxlength="4000" placeholder=${say('offer.example')} value=${text}
        onInput=${(/** @type {any} */ event) => setText(event.target.value)}></textarea></label>
    <${Quiet}>${say('offer.text.hint')}<//><${Button} main act=${read}>${say('offer.read')}<//><//>
    <${Card}><a class="plain" href="#/offer/form">${say('offer.byForm')}</a><//>`;
}

/** Forgets what was typed into the drafts of the message before. */
function forget() {
  for (let n = 0; n < MOST_DRAFTS; n++) {
    clearDraft('offer.' + n);
  }
}

/** @param {string} text */
function cut(text) {
  const signs = [...text];
  return signs.length > MOST_QUOTED ? signs.slice(0, MOST_QUOTED).join('') + '…' : text;
}

/** @param {{ reading: any, home: any, keep: (next: any) => void }} props */
function Reading({ reading, home, keep }) {
  const drafts = reading.drafts;
  const offers = drafts.filter((/** @type {any} */ each) => each.listing);
  /** @param {number} n @param {any} listing */
  function sent(n, listing) {
    clearDraft('offer.' + n);
    keep({ ...reading, drafts: drafts.map((/** @type {any} */ each, /** @type {number} */ at) => at === n ? { ...each, sent: listing } : each) });
  }
  if (isSideOpen(reading)) {
    return html`<${AskSide} reading=${reading} keep=${keep} words="offer.side" />`;
  }
  return html`${drafts.length === 0 && html`<${Card}><p>${say('offer.none')}</p>
      <a class="plain" href="#/offer/form">${say('offer.byForm')}</a><//>`}
    ${drafts.map((/** @type {any} */ draft, /** @type {number} */ n) => !draft.sent && !isMine(draft, reading, 'listing')
      ? html`<${OtherSide} key=${n} n=${n} reading=${reading} kind="listing" keep=${keep} words="offer.side" />`
      : html`<${Card} key=${reading.id + '.' + n} title=${offers.length > 1 ? say('offer.nth', n + 1, drafts.length) : say('offer.understood')}>
        ${draft.sent ? html`<${Sent} listing=${draft.sent} />` : html`<${Offer} form=${'offer.' + n} read=${draft.listing} spans=${draft.spans}
          questions=${asked(draft, home)} remarks=${remarksOf(draft)} home=${home}
          sent=${(/** @type {any} */ listing) => sent(n, listing)} />`}<//>`)}
    ${reading.notices.length > 0 && html`<${Card} title=${say('offer.notices')}><ul class="lines">${reading.notices.map((/** @type {any} */ each) =>
      html`<li><span>“${cut(each.text)}”<br /><small>${each.detail}</small></span></li>`)}</ul><//>`}`;
}

/**
 * What has to be asked: not whether it sells, since a cooperative does; nor where, if nothing was said and the usual place is known.
 * @param {any} draft
 * @param {any} home
 */
function asked(draft, home) {
  return draft.questions.filter((/** @type {any} */ each) =>
    each.code !== 'SELL_OR_BUY' && !(home && each.pointer === '/listing/at' && each.code === 'MISSING'));
}

/** @param {{ listing: any }} props */
function Sent({ listing }) {
  return html`<p class="lead" role="status">${say('offer.sent')}</p>
    ${(listing.warnings ?? []).map((/** @type {any} */ each) => html`<p class="quiet">${each.detail}</p>`)}
    <a class="plain" href=${'#/stock/' + listing.id}>${say('offer.see')}</a>`;
}
