// The quarantine certificate with which stock may leave: what is there, and entering the one that is missing.
import { html, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { day } from '../format.js';
import { say } from '../words.js';
import { Button, clearDraft, Dialog, Field, useDraft } from '../ui.js';

const QUARANTINE = '动物检疫合格证明';

/**
 * The quarantine certificate of a listing that holds on a day.
 * @param {any} listing
 * @param {string} on
 */
export function permitFor(listing, on) {
  return (listing?.permits ?? []).find((/** @type {any} */ each) => each.kind === QUARANTINE && each.from <= on && on <= each.to);
}

/** @param {{ listing: any, on: string, done: () => Promise<void> }} props */
export function Permit({ listing, on, done }) {
  const [asks, setAsks] = useState(false);
  return html`<${Button} small act=${() => setAsks(true)}>${say('permit.enter')}<//>
    ${asks && html`<${Entry} listing=${listing} on=${on} close=${() => setAsks(false)} done=${done} />`}`;
}

/** @param {{ listing: any, on: string, close: () => void, done: () => Promise<void> }} props */
function Entry({ listing, on, close, done }) {
  const form = 'permit.' + listing.id + '.' + on;
  const [number, setNumber] = useDraft(form, '');
  const [missing, setMissing] = useState(false);
  async function go() {
    if (!number.trim()) {
      setMissing(true);
      return;
    }
    const permit = { kind: QUARANTINE, number: number.trim(), form: 'B', from: on, to: on };
    await post('/v1/listings/' + listing.id, { permits: [...listing.permits ?? [], permit] }, { version: listing.version, method: 'PATCH' });
    clearDraft(form);
    close();
    await done();
  }
  return html`<${Dialog} title=${say('permit.title', listing.party.name)} close=${close}><p>${say('permit.hint', day(on))}</p>
    <${Field} label=${say('permit.number')} value=${number} set=${setNumber} most=${60} />
    ${missing && !number.trim() && html`<p class="wrong" role="alert">${say('permit.number.missing')}</p>`}
    <${Button} main act=${go}>${say('permit.go')}<//><${Button} act=${close}>${say('cancel')}<//><//>`;
}
