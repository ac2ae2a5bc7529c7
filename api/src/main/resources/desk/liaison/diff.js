// The differences between two plans in words: who gets more, less, or on another day.
import { html } from '../lib/preact.js';
import { lot } from '../amounts.js';
import { day } from '../format.js';
import { lotName } from '../lots.js';
import { say } from '../words.js';
import { Quiet } from '../ui.js';

const MOST = 12;

/** @typedef {{ listings: Map<string, any>, intents: Map<string, any> }} Sides */

/** @param {{ diff: any } & Sides} props */
export function Changes({ diff, listings, intents }) {
  const some = diff.changes.slice(0, MOST);
  if (some.length === 0) {
    return html`<${Quiet}>${say('diff.none')}<//>`;
  }
  return html`<ul class="plain-list">${some.map((/** @type {any} */ each) => html`<li key=${each.listing + each.intent}>${changed(each, { listings, intents })}</li>`)}</ul>
    ${diff.changes.length > MOST && html`<${Quiet}>${say('diff.more', diff.changes.length - MOST)}<//>`}
    ${diff.same > 0 && html`<${Quiet}>${say('diff.same', diff.same)}<//>`}`;
}

/**
 * @param {any} each
 * @param {Sides} sides
 */
function changed(each, { listings, intents }) {
  const listing = listings.get(each.listing);
  const pair = [listing?.party.name ?? say('diff.gone'), intents.get(each.intent)?.party.name ?? say('diff.gone')];
  const bare = (/** @type {any} */ side) => lot(listing, side.heads);
  const count = (/** @type {any} */ side) => `${listing ? (lotName(listing) + ' ').replace('） ', '）') : ''}${bare(side)}`;
  if (each.kind === 'added') {
    return say('diff.added', ...pair, count(each.after), day(each.after.deliverOn));
  }
  if (each.kind === 'dropped') {
    return say('diff.dropped', ...pair, count(each.before));
  }
  const moved = each.before.deliverOn !== each.after.deliverOn;
  const numbers = each.before.heads === each.after.heads ? [] : [say('diff.heads', count(each.before), bare(each.after))];
  const days = moved ? [say('diff.day', day(each.before.deliverOn), day(each.after.deliverOn))] : [];
  return say('diff.changed', ...pair, [...numbers, ...days].join(say('diff.and')));
}
