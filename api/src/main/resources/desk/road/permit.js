// The quarantine certificate with which stock may leave: what is there, and entering the one that is missing.
import { html, useState } from '../lib/preact.js';
import { get, post } from '../api.js';
import { useDoubt } from './doubt.js';
import { day } from '../format.js';
import { permitDoubt } from './plate.js';
import { say } from '../words.js';
import { Button, Card, clearDraft, Dialog, Field, useDraft } from '../ui.js';

const QUARANTINE = '动物检疫合格证明';

/** @typedef {{ deal: any, on: string, done: () => any }} PermitProps a deal, the day on which its stock leaves, and what to do when it is entered */

/**
 * The quarantine certificate of a listing that holds on a day.
 * @param {any} listing
 * @param {string} on
 */
export function permitFor(listing, on) {
  return (listing?.permits ?? []).find((/** @type {any} */ each) => each.kind === QUARANTINE && each.from <= on && on <= each.to);
}

/**
 * The listing of a deal of which stock may only leave with a certificate, while some is to leave; else null.
 * @param {any} deal
 */
export async function listingToLeave(deal) {
  return deal.terms.conditions.permitNeeded && ['agreed', 'confirmed'].includes(deal.state) ? get('/v1/listings/' + deal.listing) : null;
}

/**
 * The certificate for the day of the deal, or that it is missing.
 * @param {{ deal: any, listing: any, done: () => any }} props
 */
export function PermitCard({ deal, listing, done }) {
  const on = deal.terms.pickUpOn;
  const permit = permitFor(listing, on);
  return listing && html`<${Card} title=${say('permit.name')}>${permit ? html`<p>${say('permit.have', permit.number, day(on))}</p>` : html`<p class="wrong">${say('permit.none', day(on))}</p>`}
    <${Permit} deal=${deal} on=${on} again=${Boolean(permit)} done=${done} /><//>`;
}

/** @param {PermitProps & { again?: boolean }} props `again` to correct the one that is there */
export function Permit({ deal, on, again = false, done }) {
  const [listing, setListing] = useState(/** @type {any} */ (null));
  return html`<${Button} small act=${async () => setListing(await get('/v1/listings/' + deal.listing))}>${say(again ? 'permit.correct' : 'permit.enter')}<//>
    ${listing && html`<${Entry} listing=${listing} on=${on} close=${() => setListing(null)} done=${done} />`}`;
}

/** A certificate that a refused step lacks; then that the step can be tried again. @param {Omit<PermitProps, 'done'>} props */
export function LackedPermit({ deal, on }) {
  const [entered, setEntered] = useState(false);
  return entered ? html`<span role="status">${say('permit.entered')}</span>`
    : html`${say('permit.missing')} <${Permit} deal=${deal} on=${on} done=${() => setEntered(true)} />`;
}

/**
 * The certificates of a listing with the number corrected, or with one more; null when the listing has that number already.
 * @param {any[]} permits
 * @param {string | undefined} was the wrong number
 * @param {string} number
 * @param {string} on the day on which one more holds
 */
export function numbered(permits, was, number, on) {
  const ours = (/** @type {string | undefined} */ text) => permits.find((each) => each.kind === QUARANTINE && each.number === text);
  if (ours(number)) {
    return null;
  }
  const wrong = ours(was);
  return wrong ? permits.map((each) => (each === wrong ? { ...each, number } : each)) : [...permits, { kind: QUARANTINE, number, form: 'B', from: on, to: on }];
}

/** @param {{ listing: any, on: string, close: () => void, done: () => any }} props */
function Entry({ listing, on, close, done }) {
  const form = 'permit.' + listing.id + '.' + on;
  const was = permitFor(listing, on)?.number;
  const [number, setNumber] = useDraft(form, was ?? '');
  const [missing, setMissing] = useState(false);
  const doubt = permitDoubt(number);
  const question = useDoubt(doubt);
  async function go() {
    if (!number.trim()) {
      setMissing(true);
      return;
    }
    if (!question.passes()) {
      return;
    }
    const permits = numbered(listing.permits ?? [], was, number.trim(), on);
    if (permits) {
      await post('/v1/listings/' + listing.id, { permits }, { version: listing.version, method: 'PATCH' });
    }
    clearDraft(form);
    close();
    await done();
  }
  return html`<${Dialog} title=${say('permit.title', listing.party.name)} close=${close}><p>${say('permit.hint', day(on))}</p>
    <${Field} label=${say('permit.number')} value=${number} set=${setNumber} most=${60} />
    ${missing && !number.trim() && html`<p class="wrong" role="alert">${say('permit.number.missing')}</p>`}
    ${question.shows && html`<p class="wrong" role="alert">${doubt}</p>`}
    <${Button} main act=${go}>${say(question.shows ? 'doubt.sure' : 'permit.go')}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}
