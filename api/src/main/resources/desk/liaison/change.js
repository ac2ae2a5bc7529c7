// The way to the entry of a party: from a deal, and from a line of a plan.
import { html } from '../lib/preact.js';
import { say } from '../words.js';

/** @param {{ deal: any, side: string }} props */
export function Change({ deal, side }) {
  const id = side === 'buyer' ? deal.intent : deal.listing;
  return id && html`<a class="link" href=${`#/entry/${side === 'buyer' ? 'intents' : 'listings'}/${id}`}>${say('change.' + side)}</a>`;
}
