// Whom to call at a party: a tap calls.
import { html } from '../lib/preact.js';
import { say } from '../words.js';

/** @param {{ party: any }} props */
export function Contacts({ party }) {
  const people = party.contacts ?? [];
  return html`<p><strong>${party.name}</strong><br />${people.length === 0 ? html`<small>${say('contacts.none')}</small>`
    : people.map((/** @type {any} */ each) => html`<a key=${each.phone} class="link" href=${'tel:' + each.phone.replace(/[^0-9+]/g, '')}>${each.name} ${each.phone}</a> `)}</p>`;
}
