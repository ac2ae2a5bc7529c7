// For whom something is entered: a party chosen by its name, or one made on the spot.
import { html, useRef, useState } from '../lib/preact.js';
import { post } from '../api.js';
import { say } from '../words.js';
import { Button, clearDraft, Field, useDraft } from '../ui.js';

const KINDS = ['school', 'canteen', 'supermarket', 'factory', 'restaurant', 'wholesaler', 'processor', 'residents', 'other'];
const MOST_SHOWN = 8;
let count = 0;

/**
 * @param {{ form: string, kind: 'cooperative' | 'buyer', parties: any[], party: any, said?: string, phone?: string, set: (party: any) => void }} props
 *   `said` and `phone` are what a message told
 */
export function Who({ form, kind, parties, party, said = '', phone: told = '', set }) {
  const [name, setName] = useDraft(form + '.who', said);
  const [phone, setPhone] = useDraft(form + '.phone', told);
  const [buyerKind, setBuyerKind] = useState(KINDS[0]);
  const id = useRef('who' + count++).current;
  const ours = parties.filter((each) => each.kind === kind);
  const same = ours.find((each) => each.name === name.trim());
  if (party) {
    return html`<p class="lead"><strong>${party.name}</strong> <button type="button" class="link" onClick=${() => set(null)}>${say('who.other')}</button></p>`;
  }
  async function make() {
    const typed = name.trim();
    const contacts = phone.trim() ? { contacts: [{ name: typed, phone: phone.trim() }] } : {};
    const made = await post('/v1/parties', { kind, name: typed, ...kind === 'buyer' ? { buyerKind } : {}, ...contacts }, { form: form + '.party' });
    clearDraft(form + '.phone');
    set(made);
  }
  const near = ours.filter((each) => name.trim() !== '' && each.name.includes(name.trim())).slice(0, MOST_SHOWN);
  return html`<div class="field"><label for=${id}>${say('who.' + kind)}</label>
      <input id=${id} type="text" value=${name} maxlength="60" autocomplete="off" onInput=${(/** @type {any} */ event) => setName(event.target.value)} />
      <div class="chips">${(near.length > 0 ? near : ours.slice(0, MOST_SHOWN)).map((each) => html`<button key=${each.id} type="button" class="plain small" onClick=${() => { setName(each.name); set(each); }}>${each.name}</button>`)}</div></div>
    ${name.trim() !== '' && !same && html`<p class="quiet">${say('who.new', name.trim())}</p>
      ${kind === 'buyer' && html`<label class="field"><span>${say('who.kind')}</span><select value=${buyerKind} onChange=${(/** @type {any} */ event) => setBuyerKind(event.target.value)}>
        ${KINDS.map((each) => html`<option key=${each} value=${each}>${say('buyerKind.' + each)}</option>`)}</select></label>`}
      <${Field} label=${say('who.phone')} value=${phone} set=${setPhone} type="tel" mode="tel" most=${20} />
      <${Button} act=${make}>${say('who.make')}<//>`}`;
}
